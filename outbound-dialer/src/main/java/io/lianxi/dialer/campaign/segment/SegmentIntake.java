package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.segment.Segments;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.retention.study.ListRanking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes segments in, off the request. One that has begun goes on block by block until it is done,
 * in whichever copy of the application: who finds one that does not come on takes it up where it
 * is.
 */
public final class SegmentIntake implements AutoCloseable {
  /** A segment that is taken in has so many customers at most. */
  public static final int MOST_CUSTOMERS = 500_000;

  /** So many takings of a campaign are told. */
  public static final int MOST_TOLD = 20;

  private static final Logger LOG = LoggerFactory.getLogger(SegmentIntake.class);

  /** Nobody is at one that did not come on for so long. */
  private static final Duration DEAD = Duration.ofSeconds(30);

  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int MOST_TRIES = 5;

  private static final int MOST_COUNTED_AT_ONCE = 4;

  private final SegmentTakings takings;
  private final SegmentReading reading;
  private final ListRanking ranking;
  private final Clock clock;
  private final ExecutorService running =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("segment").factory());
  private final Semaphore counting = new Semaphore(MOST_COUNTED_AT_ONCE);
  private volatile boolean isStopping;

  SegmentIntake(SegmentTakings takings, SegmentReading reading, ListRanking ranking, Clock clock) {
    this.takings = takings;
    this.reading = reading;
    this.ranking = ranking;
    this.clock = clock;
  }

  /**
   * What is to be taken in.
   *
   * @param name of the list
   * @param by log-in name
   */
  public record Order(
      CampaignId campaign,
      Purpose purpose,
      String name,
      SegmentFilter filter,
      int priority,
      String by) {}

  /** What came of wanting to take a segment in. */
  public sealed interface Begun {

    /** It goes on by itself. */
    record On(SegmentTaking taking) implements Begun {}

    /** Another one of the campaign goes on, or too many of others. */
    record Busy() implements Begun {}

    /** It cannot be taken in. */
    record Unusable(Remark why) implements Begun {}
  }

  /** What came of wanting to know how many customers there are. */
  public sealed interface Counted {

    /** So many. */
    record Of(SegmentCount count) implements Counted {}

    /** Too many are being counted in this process. */
    record Busy() implements Counted {}

    /** They cannot be counted. */
    record Unusable(Remark why) implements Counted {}
  }

  /** How many customers a filter finds that nothing is wrong with. */
  public Counted count(CampaignId campaign, Purpose purpose, SegmentFilter filter) {
    if (!counting.tryAcquire()) {
      return new Counted.Busy();
    }
    try {
      Instant now = clock.instant();
      Optional<Remark> wrong = unlearned(campaign, filter).or(() -> tooMany(filter, now));
      return wrong.isPresent()
          ? new Counted.Unusable(wrong.get())
          : new Counted.Of(reading.count(campaign, purpose, filter, now));
    } finally {
      counting.release();
    }
  }

  /** Why nothing tells how likely customers leave, where a filter asks for it. */
  private Optional<Remark> unlearned(CampaignId campaign, SegmentFilter filter) {
    Risk risk = filter.risk();
    return risk == null || reading.model(campaign, risk).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Remark(
                "risk.learnedBy",
                true,
                "该活动还没有训练出流失模型",
                "must be a campaign that has learned from outcomes"));
  }

  /** Those whose risk matters are looked at one by one, which takes too long for very many. */
  private Optional<Remark> tooMany(SegmentFilter filter, Instant now) {
    if (filter.risk() == null) {
      return Optional.empty();
    }
    long found = reading.found(filter, now);
    return found > MOST_CUSTOMERS ? Optional.of(mustFind(found)) : Optional.empty();
  }

  private static Remark mustFind(long found) {
    return new Remark(
        "segment",
        true,
        "找到 " + found + " 位客户，必须有 1 到 " + MOST_CUSTOMERS + " 位",
        "finds " + found + " customers and must find 1 to " + MOST_CUSTOMERS);
  }

  /** What there is to choose from; at most so many of each as a filter may have. */
  public Segments.Choices choices() {
    return reading.choices(SegmentCheck.MOST_PLANS);
  }

  /** Begins to take in a filter's customers that nothing is wrong with. */
  public Begun begin(Order order) {
    Instant now = clock.instant();
    Optional<Remark> unlearned = unlearned(order.campaign(), order.filter());
    if (unlearned.isPresent()) {
      return new Begun.Unusable(unlearned.get());
    }
    long found = reading.found(order.filter(), now);
    if (found == 0 || found > MOST_CUSTOMERS) {
      return new Begun.Unusable(mustFind(found));
    }
    SegmentTaking taking =
        new SegmentTaking(
            UUID.randomUUID(),
            order.campaign(),
            order.name(),
            order.filter(),
            order.purpose(),
            order.priority(),
            order.by(),
            now,
            SegmentTaking.State.RUNNING,
            found,
            "",
            0,
            0,
            SegmentTally.NONE);
    if (!takings.begin(taking)) {
      return new Begun.Busy();
    }
    running.execute(() -> run(taking));
    return new Begun.On(taking);
  }

  /** The takings of a campaign, the last begun first, at most {@link #MOST_TOLD}. */
  public List<SegmentTaking> of(CampaignId campaign) {
    return takings.of(campaign, MOST_TOLD);
  }

  /** Goes on with one that somebody has died at. */
  void repair() {
    Instant now = clock.instant();
    Optional<SegmentTaking> found = takings.takeUp(now.minus(DEAD), now);
    found.ifPresent(
        taking -> {
          if (taking.tries() > MOST_TRIES) {
            LOG.error("segment {} of campaign {} fails", taking.id(), taking.campaign());
            takings.fail(taking);
          } else {
            running.execute(() -> run(taking));
          }
        });
  }

  private void run(SegmentTaking begun) {
    try {
      SegmentReading.Blocks blocks = reading.blocks(begun);
      Optional<SegmentTaking> taking = Optional.of(begun);
      while (taking.filter(one -> one.state() == SegmentTaking.State.RUNNING).isPresent()) {
        if (isStopping) {
          return;
        }
        taking = further(taking.get(), blocks);
      }
    } catch (RuntimeException e) {
      LOG.error("segment {} stops and is taken up again", begun.id(), e);
    }
  }

  private Optional<SegmentTaking> further(SegmentTaking taking, SegmentReading.Blocks blocks) {
    Optional<SegmentTakings.Block> block = blocks.after(taking.after());
    return block.isPresent() ? takings.take(taking, block.get(), clock.instant()) : ranked(taking);
  }

  /** All are in: ranks them and ends, unless the list was forgotten and is begun again. */
  private Optional<SegmentTaking> ranked(SegmentTaking whole) {
    Hold hold = new Hold(whole);
    try {
      ranking.rank(whole.campaign(), hold);
    } catch (CancellationException e) {
      return isWhole(hold.taking, whole) ? Optional.empty() : Optional.of(hold.taking);
    }
    return takings.finish(hold.taking, clock.instant());
  }

  /** Tells that a taking whose customers are all in goes on, as long as it does. */
  private final class Hold implements BooleanSupplier {
    private final SegmentTaking whole;
    private SegmentTaking taking;

    Hold(SegmentTaking whole) {
      this.whole = whole;
      this.taking = whole;
    }

    @Override
    public boolean getAsBoolean() {
      SegmentTakings.Block nobody =
          new SegmentTakings.Block(whole.after(), List.of(), SegmentTally.NONE);
      Optional<SegmentTaking> goesOn = takings.take(taking, nobody, clock.instant());
      taking = goesOn.orElse(taking);
      return !isStopping && goesOn.filter(one -> isWhole(one, whole)).isPresent();
    }
  }

  private static boolean isWhole(SegmentTaking now, SegmentTaking whole) {
    return now.after().equals(whole.after());
  }

  /** What goes on stops at the end of its block, and is taken up by another copy or start. */
  @Override
  public void close() {
    isStopping = true;
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a segment does not stop");
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
