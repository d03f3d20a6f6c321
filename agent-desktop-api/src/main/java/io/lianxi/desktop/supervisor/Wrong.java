package io.lianxi.desktop.supervisor;

import io.lianxi.acd.edition.Remark;
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

  /** Is anything wrong so far? */
  public boolean isAny() {
    return !fields.isEmpty();
  }

  public void mustBeGiven(String field) {
    add(field, "必须填写", "must be given");
  }

  void add(List<Finding> findings) {
    findings.stream().filter(Finding::isError).map(Wrong::field).forEach(fields::add);
  }

  /** Adds what must not be put in force. */
  public void addErrors(List<Remark> remarks) {
    remarks.stream().filter(Remark::isError).map(Wrong::field).forEach(fields::add);
  }

  /** What may be meant, as it is told. */
  public static List<Field> warnings(List<Remark> remarks) {
    return remarks.stream().filter(remark -> !remark.isError()).map(Wrong::field).toList();
  }

  private static Field field(Remark remark) {
    return new Field(remark.field(), remark.messageEn(), remark.messageZh());
  }

  /**
   * Adds all that is wrong with a {@code part} of the request, whose fields are under {@code path}.
   */
  public void addUnder(String path, Wrong part) {
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
