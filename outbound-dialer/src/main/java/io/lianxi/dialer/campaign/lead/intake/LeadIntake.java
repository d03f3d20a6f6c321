package io.lianxi.dialer.campaign.lead.intake;

import io.lianxi.acd.customer.intake.CsvTable;
import io.lianxi.acd.customer.intake.IntakeReport;
import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import io.lianxi.acd.edition.Remark;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.retention.study.ListRanking;
import io.lianxi.dialer.retention.study.Yardsticks;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Takes a file of leads in as one list: its leads are called only once the whole file was read. One
 * that cannot be read to its end, or whose taking in dies, leaves no lead behind.
 */
public final class LeadIntake {
  /** So many lines a file has at most, the first not counted. */
  public static final int MOST_LINES = 1_000_000;

  private static final int LONGEST_LINE = 16 << 20;
  private static final int BATCH = 2_000;

  /** A list nothing was added to for so long is not being taken in any more. */
  private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

  private static final Remark DUPLICATE =
      new Remark(LeadColumns.PHONE, true, "活动中已有这个号码", "is in the campaign already");

  private final Leads leads;
  private final Yardsticks yardsticks;
  private final ListRanking ranking;
  private final Clock clock;

  LeadIntake(Leads leads, Yardsticks yardsticks, ListRanking ranking, Clock clock) {
    this.leads = leads;
    this.yardsticks = yardsticks;
    this.ranking = ranking;
    this.clock = clock;
  }

  /**
   * What is to be taken in.
   *
   * @param purpose what consents of the file are for
   * @param mapping what columns mean that are not called as usual
   * @param by log-in name
   */
  public record Order(
      CampaignId campaign, Purpose purpose, String name, Map<String, String> mapping, String by) {}

  /** What came of a file. */
  public sealed interface Taken {

    /** It was read. */
    record In(LeadReport report) implements Taken {}

    /** Nothing of it was taken in. */
    record Unusable(long line, Remark why) implements Taken {}
  }

  private record Line(long number, LeadWish told) {}

  /**
   * Takes {@code file} in.
   *
   * @param progress hears how many lines were read, now and then
   * @throws IOException when it stops coming in; nothing of it was taken in then
   */
  public Taken run(Order order, InputStream file, IntConsumer progress) throws IOException {
    CsvTable table =
        new CsvTable(
            file,
            List.of(LeadColumns.PHONE),
            LeadColumns.names(order.mapping()),
            new CsvTable.Limits(MOST_LINES, LONGEST_LINE));
    if (table.unusable().isPresent()) {
      return new Taken.Unusable(1, table.unusable().get());
    }
    Instant now = clock.instant();
    leads.discardDead(order.campaign(), now.minus(DEAD_AFTER));
    LeadList list = LeadList.begin(order.campaign(), order.name(), order.by(), now);
    leads.begin(list);
    boolean isIn = false;
    try {
      Taking taking = new Taking(order, list, progress);
      Taken taken = taking.read(table);
      isIn = taken instanceof Taken.In;
      return taken;
    } finally {
      if (!isIn) {
        leads.discard(list.id());
      }
    }
  }

  /** One file that is being read. */
  private final class Taking {
    private final Order order;
    private final LeadList list;
    private final IntConsumer progress;
    private final List<Line> batch = new ArrayList<>(BATCH);
    private final List<Rejected> rejected = new ArrayList<>();
    private int rejectedCount;
    private int duplicates;
    private int imported;
    private int read;

    Taking(Order order, LeadList list, IntConsumer progress) {
      this.order = order;
      this.list = list;
      this.progress = progress;
    }

    Taken read(CsvTable table) {
      boolean isWhole = table.read(this::line, this::reject);
      if (!isWhole) {
        Rejected last = rejected.getLast();
        return new Taken.Unusable(
            last.line(), new Remark("", true, last.reasonZh(), last.reason()));
      }
      add();
      ranking.rank(order.campaign(), this::isAtIt);
      if (!leads.finish(list.id())) {
        return new Taken.Unusable(1, new Remark("", true, "导入已被取消", "was called off meanwhile"));
      }
      rejected.sort(Comparator.comparingLong(Rejected::line));
      return new Taken.In(
          new LeadReport(list.id(), imported, duplicates, List.copyOf(rejected), rejectedCount));
    }

    /** Tells that the list is being taken in yet. */
    private boolean isAtIt() {
      leads.add(list, List.of(), list.addedAt());
      return true;
    }

    private void line(CsvTable.Row row) {
      LeadLine line = new LeadLine(row);
      LeadWish told = line.told(order.purpose(), list.addedAt());
      line.wrong()
          .ifPresentOrElse(
              remark -> reject(row.line(), remark), () -> batch.add(new Line(row.line(), told)));
      if (batch.size() == BATCH) {
        add();
      }
      if (++read % BATCH == 0) {
        progress.accept(read);
      }
    }

    /** The last that is told is always kept, as it may be why the rest cannot be read. */
    private void reject(long line, Remark remark) {
      rejectedCount++;
      if (rejected.size() == IntakeReport.MOST_NAMED) {
        rejected.removeLast();
      }
      String field = remark.field().isEmpty() ? null : remark.field();
      rejected.add(new Rejected(line, field, remark.messageEn(), remark.messageZh()));
    }

    private void add() {
      List<LeadWish> wishes = batch.stream().map(Line::told).toList();
      Set<Integer> known =
          leads.add(list, yardsticks.ranked(order.campaign(), wishes), list.addedAt());
      for (int i = 0; i < batch.size(); i++) {
        if (known.contains(i)) {
          duplicates++;
          reject(batch.get(i).number(), DUPLICATE);
        } else {
          imported++;
        }
      }
      batch.clear();
    }
  }
}
