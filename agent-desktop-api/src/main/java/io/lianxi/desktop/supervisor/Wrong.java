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
public final class Wrong {
  private static final int MOST_TOLD = 100;

  private final List<Field> fields = new ArrayList<>();

  public void add(String field, String zh, String en) {
    fields.add(new Field(field, en, zh));
  }

  public void mustBeGiven(String field) {
    add(field, "必须填写", "must be given");
  }

  void add(List<Finding> findings) {
    findings.stream().filter(Finding::isError).map(Wrong::field).forEach(fields::add);
  }

  /**
   * Adds all that is wrong with a {@code part} of the request, whose fields are under {@code path}.
   */
  void addUnder(String path, Wrong part) {
    part.fields.stream()
        .map(one -> new Field(path + "." + one.field(), one.message(), one.messageZh()))
        .forEach(fields::add);
  }

  /** A finding as it is told. */
  static Field field(Finding finding) {
    return new Field(finding.field(), finding.messageEn(), finding.messageZh());
  }

  /** Refuses the request if anything is wrong. */
  public void refuse() {
    if (!fields.isEmpty()) {
      throw Problem.invalid(fields.stream().limit(MOST_TOLD).toList());
    }
  }
}
