package io.lianxi.acd.report;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.RandomWalk;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.report.Intervals.Wrong;
import io.lianxi.acd.report.QueueReport.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueReportTest {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  private static Duration threshold(QueueName queue) {
    return Duration.ofSeconds(queue.equals(BILLING) ? 20 : 5);
  }

  private static QueueReport report(Instant from, Instant to, Duration length) {
    return new QueueReport(
        new Intervals(from, to, length), QueueReportTest::threshold, queue -> true);
  }

  private static ContactStory story(ContactEvent... events) {
    return new ContactStory(ContactId.random(), List.of(events));
  }

  /** Offered at 10 s, answered at 40 s; moved to FAULTS at 1790 s; answered there at 1810 s. */
  private static ContactStory moved() {
    return story(
        opened(T0),
        queuedIn(BILLING, at(10)),
        offeredTo(WANG, at(20)),
        acceptedBy(WANG, 1, at(30)),
        new ContactEvent.Connected(WANG, 1, at(40)),
        transferred(WANG, new Destination.ToQueue(FAULTS), at(1790)),
        queuedIn(FAULTS, at(1790)),
        wrappedUp(WANG, at(1805)),
        offeredTo(WANG, at(1806)),
        acceptedBy(WANG, 2, at(1808)),
        new ContactEvent.Connected(WANG, 2, at(1810)),
        ended(EndedBy.CUSTOMER, at(3700)),
        wrappedUp(WANG, at(3710)));
  }

  @Test
  void eachEventCountsInTheIntervalItHappenedIn() {
    QueueReport report = report(T0, at(7200), HALF_HOUR);
    report.tell(moved());
    Duration thirty = Duration.ofSeconds(30);
    Duration twenty = Duration.ofSeconds(20);
    assertThat(report.rows())
        .containsExactly(
            new Row(
                BILLING,
                T0,
                at(1800),
                QueueFigures.NONE.withOffered().withAnswered(thirty, Duration.ofSeconds(20))),
            new Row(FAULTS, T0, at(1800), QueueFigures.NONE.withOffered()),
            // the wrap-up of what was answered in BILLING
            new Row(
                BILLING,
                at(1800),
                at(3600),
                QueueFigures.NONE.withHandled(Duration.ofSeconds(1765))),
            new Row(
                FAULTS,
                at(1800),
                at(3600),
                QueueFigures.NONE.withAnswered(twenty, Duration.ofSeconds(5))),
            new Row(
                FAULTS,
                at(3600),
                at(5400),
                QueueFigures.NONE.withHandled(Duration.ofSeconds(1900))));
  }

  @Test
  void onlyWhatHappenedInThePeriodCounts() {
    QueueReport report = report(at(1800), at(3650), HALF_HOUR);
    report.tell(moved());
    assertThat(report.rows()).extracting(Row::queue).containsExactly(BILLING, FAULTS);
    assertThat(report.rows()).extracting(Row::to).containsOnly(at(3600));
  }

  @Test
  void onlyTheQueuesAskedForAreTold() {
    QueueReport report =
        new QueueReport(
            new Intervals(T0, at(7200), HALF_HOUR), QueueReportTest::threshold, FAULTS::equals);
    report.tell(moved());
    assertThat(report.totals().keySet()).containsExactly(FAULTS);
  }

  /** The same numbers as the board of that day shows, however the day is cut. */
  @Property
  void theSumOverADayIsWhatTheWallboardShowed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int minutes) {
    Instant from = at(60);
    QueueBoard board = new QueueBoard(from, QueueReportTest::threshold);
    QueueReport report = report(from, from.plus(Duration.ofDays(1)), Duration.ofMinutes(minutes));
    for (int i = 0; i < 5; i++) {
      List<RandomWalk.Step> walk = RandomWalk.of(seed + i, 120);
      List<ContactEvent> events = new ArrayList<>();
      for (RandomWalk.Step step : walk) {
        board.apply(step.after(), List.copyOf(step.events()));
        events.addAll(step.events());
      }
      report.tell(new ContactStory(walk.getFirst().after().id(), events));
    }
    for (QueueName queue : List.of(BILLING, FAULTS)) {
      assertThat(report.totals().getOrDefault(queue, QueueFigures.NONE))
          .isEqualTo(board.figures(queue));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T00:00:00Z, 2026-03-02T00:00:00Z, PT30M, to, must be after from",
    "2026-03-02T00:00:00Z, 2026-03-01T00:00:00Z, PT30M, to, must be after from",
    "2026-01-01T00:00:00Z, 2026-05-01T00:00:00Z, PT30M, to, must be at most 92 days after from",
    "2026-03-02T00:00:00Z, 2026-03-03T00:00:00Z, PT59S, interval, must be at least PT1M",
    "2026-03-02T00:00:00Z, 2026-03-03T00:00:00Z, PT0S, interval, must be at least PT1M",
    "2026-03-02T00:00:00Z, 2026-03-03T00:00:00Z, -PT30M, interval, must be at least PT1M",
    "2026-03-01T00:00:00Z, 2026-03-10T00:00:00Z, PT1M, interval, makes more than 5000 intervals",
    "2026-03-01T00:00:00Z, 2026-03-10T00:00:00Z, P9999D, interval, must be at most PT2208H",
    "-1000000-01-01T00:00:00Z, 2026-03-10T00:00:00Z, PT1M, from, must be in the years 1970 to 2999"
  })
  void whatCannotBeCutIsRefused(
      Instant from, Instant to, Duration length, String field, String message) {
    assertThat(Intervals.wrong(from, to, length)).contains(new Wrong(field, message));
  }
}
