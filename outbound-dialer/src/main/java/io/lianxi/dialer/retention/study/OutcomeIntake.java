package io.lianxi.dialer.retention.study;

import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.customer.intake.IntakeReport;
import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.study.Outcomes.Told;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in that tells which customers of a campaign have stayed. What was taken in stays in
 * when the rest cannot be read, as each line holds for itself; sent again, it changes nothing.
 */
public final class OutcomeIntake {
  private static final int MOST_LINES = 1_000_000;
  private static final int LONGEST_LINE = 64 << 10;
  private static final int BATCH = 2_000;
  private static final Remark NOBODY =
      new Remark(OutcomeLine.CUSTOMER, true, "不是这个活动的客户", "is no customer of the campaign");

  private final Outcomes outcomes;

  OutcomeIntake(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * What came of a file.
   *
   * @param rejected the first {@link IntakeReport#MOST_NAMED} that were not taken in, by line
   * @param unusable why nothing of it can be read; null when it can
   */
  public record Report(
      int imported, List<Rejected> rejected, int rejectedCount, @Nullable Remark unusable) {
    public Report {
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * Takes {@code file} in.
   *
   * @throws IOException when it stops coming in
   */
  public Report run(CampaignId campaign, InputStream file) throws IOException {
    CsvTable table =
        new CsvTable(
            file,
            List.of(OutcomeLine.STAYED, OutcomeLine.UNTIL),
            OutcomeLine.NAMES,
            new CsvTable.Limits(MOST_LINES, LONGEST_LINE));
    if (table.unusable().isPresent()) {
      return new Report(0, List.of(), 0, table.unusable().get());
    }
    Taking taking = new Taking(campaign);
    table.read(taking::line, taking::reject);
    taking.add();
    return taking.report();
  }

  private record Line(long number, Told told) {}

  /** One file that is being read. */
  private final class Taking {
    private final CampaignId campaign;
    private final List<Line> batch = new ArrayList<>(BATCH);
    private final List<Rejected> rejected = new ArrayList<>();
    private int rejectedCount;
    private int imported;

    Taking(CampaignId campaign) {
      this.campaign = campaign;
    }

    void line(CsvTable.Row row) {
      OutcomeLine line = new OutcomeLine(row);
      line.told().ifPresent(told -> batch.add(new Line(row.line(), told)));
      line.wrong().ifPresent(remark -> reject(row.line(), remark));
      if (batch.size() == BATCH) {
        add();
      }
    }

    void reject(long line, Remark remark) {
      rejectedCount++;
      if (rejected.size() < IntakeReport.MOST_NAMED) {
        String field = remark.field().isEmpty() ? null : remark.field();
        rejected.add(new Rejected(line, field, remark.messageEn(), remark.messageZh()));
      }
    }

    void add() {
      Set<Integer> unknown =
          batch.isEmpty()
              ? Set.of()
              : outcomes.add(campaign, batch.stream().map(Line::told).toList());
      unknown.stream().sorted().forEach(i -> reject(batch.get(i).number(), NOBODY));
      imported += batch.size() - unknown.size();
      batch.clear();
    }

    Report report() {
      rejected.sort(Comparator.comparingLong(Rejected::line));
      return new Report(imported, rejected, rejectedCount, null);
    }
  }
}
