package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutingLoopTest {
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryPresences presences = new MemoryPresences(feed);
  private final MemoryAgents agents =
      new MemoryAgents(agent(WANG, BILLING, FAULTS), agent(LI, BILLING));
  private final MemoryContacts contacts = new MemoryContacts(agents, presences, feed);
  private final MemoryQueues queues = new MemoryQueues(queue(BILLING));
  private final SettableClock clock = new SettableClock(at(100));
  private final RoutingLoop loop = new RoutingLoop(contacts, agents, presences, queues, clock);

  private Contact waiting(QueueName queue, Instant since) {
    return contacts
        .record(contacts.open(ContactId.random(), opened(since)), queuedIn(queue, since))
        .orElseThrow();
  }

  private Contact now(Contact contact) {
    return contacts.find(contact.id()).orElseThrow();
  }

  @Test
  void nothingWaitingMakesNoOffer() {
    presences.change(WANG, Presence.AVAILABLE, null, T0);
    String end = feed.end();
    loop.wake();
    assertThat(feed.end()).isEqualTo(end);
  }

  @Test
  void anOfferRingsAsLongAsItsQueueSays() {
    presences.change(WANG, Presence.AVAILABLE, null, T0);
    presences.change(LI, Presence.AVAILABLE, null, T0.plusSeconds(1));
    Contact known = waiting(BILLING, at(20));
    Contact ofAQueueThatIsGone = waiting(FAULTS, at(10));
    loop.wake();
    assertThat(now(ofAQueueThatIsGone).activeAgent()).contains(WANG);
    assertThat(now(known).activeAgent()).contains(LI);
    assertThat(now(known).deadline()).contains(at(120));
    assertThat(now(ofAQueueThatIsGone).deadline()).contains(at(120));
  }

  @Test
  void wakingAgainChangesNothing() {
    presences.change(LI, Presence.AVAILABLE, null, T0);
    waiting(BILLING, at(10));
    waiting(BILLING, at(11));
    loop.wake();
    String end = feed.end();
    loop.wake();
    assertThat(feed.end()).isEqualTo(end);
    assertThat(contacts.waiting()).hasSize(1);
  }

  @Test
  void manyLoopsAtOnceOfferEverythingOnce() {
    presences.change(WANG, Presence.AVAILABLE, null, T0);
    presences.change(LI, Presence.AVAILABLE, null, T0);
    List<Contact> all = IntStream.range(0, 10).mapToObj(i -> waiting(BILLING, at(i))).toList();
    int before = feed.read(EventFeed.START, 1000, Duration.ZERO).size();
    CompletableFuture.allOf(
            IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(loop::wake))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(feed.read(EventFeed.START, 1000, Duration.ZERO)).hasSize(before + 2);
    assertThat(all.subList(0, 2)).allMatch(contact -> now(contact).state() == ContactState.OFFERED);
  }
}
