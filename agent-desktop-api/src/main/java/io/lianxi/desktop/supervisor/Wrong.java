package io.lianxi.desktop.supervisor;

import io.lianxi.acd.queue.Finding;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.Problem.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a request so far, so that all of it, up to a hundred fields, can be told at
 * once.
 */
final class Wrong {
  private static final int MOST_TOLD = 100;

  private final List<Field> fields = new ArrayList<>();

  void add(String field, String zh, String en) {
    fields.add(new Field(field, en, zh));
  }

  void mustBeGiven(String field) {
    add(field, "必须填写", "must be given");
  }

  void add(List<Finding> findings) {
    findings.stream().filter(Finding::isError).map(Wrong::field).forEach(fields::add);
  }

  /** A finding as it is told. */
  static Field field(Finding finding) {
    return new Field(finding.field(), finding.messageEn(), finding.messageZh());
  }

  /** Refuses the request if anything is wrong. */
  void refuse() {
    if (!fields.isEmpty()) {
      throw Problem.invalid(fields.stream().limit(MOST_TOLD).toList());
    }
  }
}
