package io.lianxi.acd.report;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.report.EstimateAccuracy.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimateAccuracyTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private final EstimateAccuracy accuracy =
      new EstimateAccuracy(T0, T0.plus(Duration.ofDays(2)), ZoneId.of("Asia/Shanghai"));

  private static ContactEvent queued(
      QueueName queue, @Nullable Integer estimatedSeconds, Instant at) {
    Duration estimate = estimatedSeconds == null ? null : Duration.ofSeconds(estimatedSeconds);
    return new ContactEvent.Queued(
        queue, Wishes.skills(List.of()), new Standing(0, 1, at, estimate), at);
  }

  private static List<ContactEvent> answered(int leg, Instant at) {
    return List.of(
        offeredTo(WANG, at), acceptedBy(WANG, leg, at), new ContactEvent.Connected(WANG, leg, at));
  }

  private void tell(Instant openedAt, List<ContactEvent> events) {
    List<ContactEvent> all = new ArrayList<>(List.of(opened(openedAt)));
    all.addAll(events);
    accuracy.tell(new ContactStory(ContactId.random(), all));
  }

  /** Estimated and really waited, in seconds. */
  private void waited(Instant queuedAt, @Nullable Integer estimated, int waited) {
    List<ContactEvent> events = new ArrayList<>(List.of(queued(BILLING, estimated, queuedAt)));
    events.addAll(answered(1, queuedAt.plusSeconds(waited)));
    tell(queuedAt, events);
  }

  @Test
  void anEstimateIsComparedWithTheWait() {
    waited(T0, 60, 40); // 20 too long, half of 40
    waited(at(5), 30, 40); // 10 too short, a quarter
    assertThat(accuracy.rows()).containsExactly(new Row(BILLING, MONDAY, 2, 0.375, 5, 45, 40));
  }

  @Test
  void anAnswerAtOnceDoesNotDivideByNothing() {
    waited(T0, 3, 0);
    assertThat(accuracy.rows()).containsExactly(new Row(BILLING, MONDAY, 1, 3, 3, 3, 0));
  }

  @Test
  void whoWasToldNothingOrGaveUpDoesNotCount() {
    waited(T0, null, 40);
    tell(T0, List.of(queued(BILLING, 30, T0), new ContactEvent.Abandoned(at(20))));
    tell(T0, List.of(queued(BILLING, 30, T0)));
    assertThat(accuracy.rows()).isEmpty();
  }

  @Test
  void eachQueueAnswersForItsOwnEstimate() {
    List<ContactEvent> events = new ArrayList<>(List.of(queued(BILLING, 10, T0)));
    events.addAll(answered(1, at(10)));
    events.add(transferred(WANG, new Destination.ToQueue(FAULTS), at(100)));
    events.add(queued(FAULTS, 50, at(100)));
    events.add(wrappedUp(WANG, at(101)));
    events.addAll(answered(2, at(200)));
    tell(T0, events);
    assertThat(accuracy.rows())
        .containsExactly(
            new Row(BILLING, MONDAY, 1, 0, 0, 10, 10),
            new Row(FAULTS, MONDAY, 1, 0.5, -50, 50, 100));
  }

  @Test
  void aDayIsThatOfTheEstimateInTheCentresTimeZone() {
    waited(Instant.parse("2026-03-02T15:59:50Z"), 10, 20); // 23:59:50 in Shanghai
    waited(Instant.parse("2026-03-02T16:00:00Z"), 10, 10);
    waited(Instant.parse("2026-03-02T00:59:59Z"), 10, 10); // before the period
    waited(Instant.parse("2026-03-04T01:00:00Z"), 10, 10); // after it
    assertThat(accuracy.rows()).extracting(Row::day).containsExactly(MONDAY, MONDAY.plusDays(1));
  }
}
