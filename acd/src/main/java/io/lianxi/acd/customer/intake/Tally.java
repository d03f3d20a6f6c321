package io.lianxi.acd.customer.intake;

import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the lines of a file. */
final class Tally {
  private final List<Rejected> rejected = new ArrayList<>();
  private int imported;
  private int added;
  private int rejectedCount;

  void took(boolean isNew) {
    imported++;
    added += isNew ? 1 : 0;
  }

  void reject(long line, Remark remark) {
    rejectedCount++;
    if (rejected.size() < IntakeReport.MOST_NAMED) {
      String field = remark.field().isEmpty() ? null : remark.field();
      rejected.add(new Rejected(line, field, remark.messageEn(), remark.messageZh()));
    }
  }

  IntakeReport report() {
    rejected.sort(Comparator.comparingLong(Rejected::line));
    return new IntakeReport(imported, added, List.copyOf(rejected), rejectedCount);
  }
}
