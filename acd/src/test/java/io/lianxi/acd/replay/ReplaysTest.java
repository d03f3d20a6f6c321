package io.lianxi.acd.replay;

import static io.lianxi.acd.replay.PastDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.contact.past.MemoryPastContacts;
import io.lianxi.acd.contact.past.PastContacts.Source;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.replay.ReplayStatus.State;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplaysTest {
  private final MemoryPastContacts contacts = new MemoryPastContacts();
  private final SettableClock clock = new SettableClock(at(100_000));
  private final MemoryQueues queues = new MemoryQueues();
  private final CountDownLatch told = new CountDownLatch(1);
  private final Replays replays =
      new Replays(contacts, new History(), new MemoryAgents(), queues, clock, PastDay.ZONE);

  /** Nobody was there; whoever asks has to wait until {@code told}. */
  private final class History implements AgentHistory {
    @Override
    public List<AgentEvent> since(Instant from) {
      return between(from, Instant.MAX);
    }

    @Override
    public List<AgentEvent> between(Instant from, Instant to) {
      try {
        told.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return List.of();
    }
  }

  @BeforeEach
  void aDay() {
    queues.save(QueueFixtures.queue(PastDay.BILLING, Duration.ZERO), Queues.NEW, "test", at(0));
    PastDay day = new PastDay().answered("wang", 10, 10, 70).answered("wang", 20, 70, 130);
    contacts.keep(day.contacts());
    day.contacts()
        .forEach(
            c ->
                contacts.own(
                    new ContactId(new UUID(1, c.queuedAt().getEpochSecond()).toString()),
                    c.events()));
  }

  @AfterEach
  void stop() {
    told.countDown();
    replays.close();
  }

  private static ReplayOrder order(Source source) {
    return order(source, 0);
  }

  private static ReplayOrder order(Source source, long from) {
    return new ReplayOrder(at(from), at(from + 3_600), source, Set.of(), List.of(), 1, 1);
  }

  private ReplayStatus ended(UUID id) {
    return await().until(() -> replays.find(id).orElseThrow(), s -> s.state() != State.RUNNING);
  }

  @Test
  void whatCameOutIsKeptForSomeHours() {
    UUID id = replays.start(order(Source.IMPORTED)).orElseThrow().id();
    ReplayStatus status = ended(id);
    assertThat(status.state()).isEqualTo(State.DONE);
    assertThat(status.progress()).isEqualTo(1);
    Compared compared = Objects.requireNonNull(status.compared());
    assertThat(compared.baseline().totals().figures())
        .isEqualTo(compared.past().totals().figures());
    clock.advance(Replays.KEPT_FOR.minusSeconds(1));
    assertThat(replays.find(id)).isPresent();
    clock.advance(Duration.ofSeconds(2));
    assertThat(replays.find(id)).isEmpty();
  }

  @Test
  void aPeriodOfWhichNothingIsKnownFails() {
    UUID id = replays.start(order(Source.IMPORTED, 50_000)).orElseThrow().id();
    ReplayStatus status = ended(id);
    assertThat(status.state()).isEqualTo(State.FAILED);
    assertThat(status.detail()).isEqualTo("No contact is known of this period.");
  }

  @Test
  void noMoreThanEightWaitForTheirTurn() {
    assertThat(replays.start(order(Source.OWN))).isPresent();
    List<UUID> waiting = new ArrayList<>();
    for (int i = 0; i < Replays.MOST_WAITING; i++) {
      waiting.add(replays.start(order(Source.OWN)).orElseThrow().id());
    }
    assertThat(replays.start(order(Source.OWN))).isEmpty();
    replays.cancel(waiting.getFirst());
    assertThat(replays.start(order(Source.OWN))).isPresent();
  }

  @Test
  void whatIsCancelledEndsAndStaysCancelled() {
    UUID running = replays.start(order(Source.OWN)).orElseThrow().id();
    UUID waiting = replays.start(order(Source.OWN)).orElseThrow().id();
    assertThat(replays.cancel(waiting).orElseThrow().state()).isEqualTo(State.CANCELLED);
    assertThat(replays.cancel(running).orElseThrow().state()).isEqualTo(State.CANCELLED);
    UUID next = replays.start(order(Source.IMPORTED)).orElseThrow().id();
    told.countDown();
    assertThat(ended(next).state()).isEqualTo(State.DONE);
    assertThat(ended(running).state()).isEqualTo(State.CANCELLED);
    assertThat(replays.cancel(next).orElseThrow().state()).isEqualTo(State.DONE);
  }

  @Test
  void whatNobodyAskedForIsUnknown() {
    assertThat(replays.find(UUID.randomUUID())).isEmpty();
    assertThat(replays.cancel(UUID.randomUUID())).isEmpty();
  }
}
