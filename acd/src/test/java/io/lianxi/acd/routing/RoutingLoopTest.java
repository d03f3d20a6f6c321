package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static io.lianxi.acd.routing.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Fence;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.customer.MemoryCustomers;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.time.SettableClock;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wang works in BILLING and FAULTS, Li in BILLING; the time is 100 s. */
class RoutingLoopTest {
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryPresences presences = new MemoryPresences(feed);
  private final MemoryAgents agents =
      new MemoryAgents(agent(WANG, BILLING, FAULTS), agent(LI, BILLING));
  private final MemoryContacts contacts = new MemoryContacts(agents, presences, feed);
  private final MemoryQueues queues = new MemoryQueues(queue(BILLING), queue(FAULTS));
  private final SettableClock clock = new SettableClock(at(100));
  private final MemoryLeases leases = new MemoryLeases(clock, contacts::fence);
  private final List<Contact> treated = new ArrayList<>();
  private final List<Contact> joined = new ArrayList<>();
  private final Taking taking =
      new Taking() {
        @Override
        public List<ContactEvent> accepted(Contact contact, AgentId agent, Instant now) {
          return List.of(acceptedBy(agent, contact.nextLeg(), now));
        }

        @Override
        public void connect(Contact contact, AgentId agent) {
          joined.add(contact);
        }
      };

  RoutingLoopTest() {
    contacts.restored();
  }

  /** What happens just before the next claim. */
  private Runnable before = () -> {};

  private int erasAsked;

  /** What happens just before all open contacts are read. */
  private Runnable beforeReading = () -> {};

  /** One copy of the application, which hears what is on the feed when it is told to. */
  private final class Copy {
    final RoutingLoop loop;
    private String position;

    Copy() {
      Contacts watched = watched();
      LiveRouting routing = new LiveRouting(watched, agents, presences, queues);
      Queueing queueing =
          RoutingFixtures.queueing(contacts, new MemoryCustomers(), new MemoryContactHistory());
      loop =
          new RoutingLoop(
              feed,
              routing,
              new Leadership(leases.lease()),
              new Claims(watched, queues, queueing, treated::add, taking),
              clock);
      position = loop.begin();
    }

    void hears() {
      List<Entry> batch = feed.read(position, 1000, Duration.ZERO);
      loop.hear(batch);
      position = batch.isEmpty() ? position : batch.getLast().position();
    }
  }

  /** The contacts, where something may come before a claim. */
  private Contacts watched() {
    return (Contacts)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Contacts.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("recordAll")) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              if (method.getName().equals("record") && method.getParameterCount() == 3) {
                Runnable first = before;
                before = () -> {};
                first.run();
              }
              erasAsked += method.getName().equals("era") ? 1 : 0;
              if (method.getName().equals("open") && method.getParameterCount() == 0) {
                beforeReading.run();
              }
              try {
                return method.invoke(contacts, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Contact waits(QueueName queue, Instant since) {
    return contacts
        .record(contacts.open(ContactId.random(), opened(since)), queuedIn(queue, since))
        .orElseThrow();
  }

  private void comes(AgentId agent) {
    presences.change(agent, Presence.AVAILABLE, null, T0);
  }

  private Contact now(Contact contact) {
    return contacts.find(contact.id()).orElseThrow();
  }

  private Optional<AgentId> agentOf(Contact contact) {
    return now(contact).activeAgent();
  }

  private long offers() {
    return feed.read(EventFeed.START, 1000, Duration.ZERO).stream()
        .filter(entry -> entry.topic().equals("contact"))
        .filter(entry -> entry.field("events").contains("\"Offered\""))
        .count();
  }

  @Test
  void nothingIsOfferedWhileItIsNotKnownWhoHasWhom() {
    Copy copy = new Copy();
    contacts.lose();
    comes(WANG);
    Contact contact = waits(BILLING, at(1));
    copy.hears();
    assertThat(now(contact).state()).isEqualTo(ContactState.QUEUED);
    contacts.restored();
    copy.hears();
    assertThat(now(contact).state()).isEqualTo(ContactState.OFFERED);
  }

  @Test
  void whatAStoreHasLostHoldsUpNobody() {
    Copy copy = new Copy();
    waits(BILLING, at(1));
    copy.hears();
    contacts.lose();
    leases.expire();
    contacts.restored();
    Contact contact = waits(BILLING, at(10));
    comes(WANG);
    copy.hears();
    copy.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void whetherTheStoreHasLostAnythingIsAskedAsOftenAsTheLease() {
    Copy copy = new Copy();
    copy.hears();
    erasAsked = 0;
    copy.hears();
    assertThat(erasAsked).isZero();
    clock.advance(Leadership.TRIED_EACH);
    copy.hears();
    copy.hears();
    assertThat(erasAsked).isEqualTo(1);
  }

  @Test
  void whatWaitsAtTheStartIsOffered() {
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    new Copy().hears();
    assertThat(agentOf(contact)).contains(WANG);
    assertThat(now(contact).deadline()).contains(at(120));
  }

  @Test
  void whereAgentsAreNotAskedTheyHaveItAtOnce() {
    queues.save(policy(BILLING).takenAtOnce().build());
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    new Copy().hears();
    assertThat(now(contact).active())
        .hasValueSatisfying(
            active -> {
              assertThat(active.agent()).isEqualTo(WANG);
              assertThat(active.acceptedAt()).isEqualTo(at(100));
            });
    assertThat(joined).containsExactly(now(contact));
  }

  @Test
  void whoIsAskedIsNotJoined() {
    comes(WANG);
    waits(BILLING, at(10));
    new Copy().hears();
    assertThat(joined).isEmpty();
  }

  @Test
  void whatTheFeedTellsIsOffered() {
    Copy copy = new Copy();
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    copy.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void whoIsFreeAgainGetsTheNext() {
    Copy copy = new Copy();
    comes(WANG);
    Contact first = waits(BILLING, at(10));
    Contact second = waits(BILLING, at(11));
    copy.hears();
    contacts.record(now(first), new ContactEvent.Abandoned(at(101)));
    copy.hears();
    assertThat(agentOf(second)).contains(WANG);
  }

  @Test
  void whoGetsFreeWhileEverythingIsReadGetsTheNext() {
    comes(WANG);
    Contact first = waits(BILLING, at(10));
    Contact second = waits(BILLING, at(11));
    new Copy().hears();
    beforeReading =
        () -> {
          beforeReading = () -> {};
          contacts.record(now(first), new ContactEvent.Abandoned(at(101)));
        };
    leases.expire();
    new Copy().hears();
    assertThat(agentOf(second)).contains(WANG);
  }

  @Test
  void whoseWrapUpEndsWhileTheirTransferIsOfferedGetsTheNext() {
    Copy copy = new Copy();
    comes(WANG);
    Contact first = waits(BILLING, at(10));
    copy.hears();
    contacts.record(now(first), acceptedBy(WANG, 1, at(100)));
    contacts.record(now(first), new ContactEvent.Connected(WANG, 1, at(100)));
    contacts.record(
        now(first),
        transferred(WANG, new ContactEvent.Destination.ToQueue(FAULTS), at(100)),
        queuedIn(FAULTS, at(10)));
    copy.hears();
    Contact second = waits(FAULTS, at(11));
    comes(LI);
    agents.save(agent(LI, FAULTS));
    before = () -> contacts.record(now(first), wrappedUp(WANG, at(100)));
    copy.hears();
    copy.hears();
    assertThat(agentOf(first)).contains(LI);
    assertThat(agentOf(second)).contains(WANG);
  }

  @Test
  void hearingAgainOrOldNewsChangesNothing() {
    comes(WANG);
    Contact offered = waits(BILLING, at(10));
    waits(BILLING, at(11));
    Copy copy = new Copy();
    copy.hears();
    String end = feed.end();
    copy.loop.hear(feed.read(EventFeed.START, 1000, Duration.ZERO));
    copy.hears();
    assertThat(feed.end()).isEqualTo(end);
    assertThat(agentOf(offered)).contains(WANG);
  }

  @Test
  void aChangedPolicyAndANewAgentCountTheNextTime() {
    Copy copy = new Copy();
    Contact contact = waits(BILLING, at(10));
    queues.save(policy(BILLING).step(0, "fibre").build());
    comes(WANG);
    copy.hears();
    assertThat(agentOf(contact)).isEmpty();
    agents.save(agent(LI, List.of(new Skill("zh", 3), new Skill("fibre", 1)), BILLING));
    comes(LI);
    copy.hears();
    assertThat(agentOf(contact)).contains(LI);
  }

  @Test
  void onlyOneCopyOffers() {
    Copy leader = new Copy();
    leader.hears();
    Copy standby = new Copy();
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    standby.hears();
    assertThat(agentOf(contact)).isEmpty();
    leader.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void aStandbyLeadsAtOnceWhenTheLeaderIsGone() {
    Copy leader = new Copy();
    leader.hears();
    Copy standby = new Copy();
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    standby.hears();
    clock.advance(Lease.TERM); // and the leader does nothing
    standby.hears();
    assertThat(agentOf(contact)).contains(WANG);
    leader.hears();
    assertThat(offers()).isEqualTo(1);
  }

  @Test
  void aStandbyLeadsSoonerWhenTheLeaderStopsInOrder() {
    Copy leader = new Copy();
    leader.hears();
    Copy standby = new Copy();
    standby.hears();
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    leader.loop.close();
    clock.advance(Leadership.TRIED_EACH);
    standby.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void whoLostTheLeaseInTheMidstOfClaimingIsRefusedAndTheOtherGoesOn() {
    comes(WANG);
    comes(LI);
    Contact first = waits(BILLING, at(10));
    Contact second = waits(BILLING, at(11));
    Copy leader = new Copy();
    Copy standby = new Copy();
    before =
        () -> {
          leases.expire(); // the leader was asleep for a while
          standby.hears();
        };
    leader.hears();
    assertThat(offers()).isEqualTo(2);
    assertThat(agentOf(first)).isPresent();
    assertThat(agentOf(second)).isPresent();
    assertThat(contacts.record(now(first), List.of(), new Fence("lease", "1-memory"))).isEmpty();
    leader.hears();
    standby.hears();
    assertThat(offers()).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeClaimedIsDecidedAgainAtOnce() {
    comes(WANG);
    presences.change(LI, Presence.AVAILABLE, null, at(1)); // idle for less time
    Contact contact = waits(BILLING, at(10));
    Copy copy = new Copy();
    before = () -> presences.change(WANG, Presence.NOT_READY, NotReadyReason.BREAK, at(100));
    copy.hears();
    assertThat(agentOf(contact)).contains(LI);
  }

  @Test
  void aCallerWhoHangsUpMeanwhileIsNotOfferedAndTheAgentGetsTheNext() {
    comes(WANG);
    Contact gone = waits(BILLING, at(10));
    Contact next = waits(BILLING, at(11));
    Copy copy = new Copy();
    before = () -> contacts.record(gone, new ContactEvent.Abandoned(at(100)));
    copy.hears();
    assertThat(now(gone).state()).isEqualTo(ContactState.ABANDONED);
    assertThat(agentOf(next)).contains(WANG);
  }

  @Test
  void afterAFailureEverythingIsReadAgain() {
    comes(WANG);
    Contact contact = waits(BILLING, at(10));
    Copy copy = new Copy();
    before =
        () -> {
          throw new IllegalStateException("the store is away");
        };
    assertThatThrownBy(copy::hears).hasMessage("the store is away");
    copy.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void anOverflowToAQueueIsOneChangeAndIsServedThere() {
    queues.save(
        policy(BILLING).overflow(OverflowTrigger.WAIT, 60, new Overflow.ToQueue(FAULTS)).build());
    Contact contact = waits(BILLING, at(10));
    Copy copy = new Copy();
    copy.hears();
    assertThat(now(contact).version()).isEqualTo(contact.version() + 2);
    assertThat(Eligibility.place(now(contact)).queue()).isEqualTo(FAULTS);
    assertThat(Eligibility.place(now(contact)).queuedAt()).isEqualTo(at(10));
    comes(WANG);
    copy.hears();
    assertThat(agentOf(contact)).contains(WANG);
  }

  @Test
  void whoOverflowsElsewhereIsTreated() {
    queues.save(
        policy(BILLING).overflow(OverflowTrigger.WAIT, 60, new Overflow.Voicemail()).build());
    Contact contact = waits(BILLING, at(10));
    new Copy().hears();
    assertThat(treated).containsExactly(now(contact));
    assertThat(now(contact).treatment()).contains(new Overflow.Voicemail());
  }

  @Test
  void whoeverLeadsIsAwakeTheMomentThatTimeAloneChangesSomething() {
    queues.save(
        policy(BILLING).overflow(OverflowTrigger.WAIT, 91, new Overflow.Voicemail()).build());
    Contact contact = waits(BILLING, at(10));
    Copy leader = new Copy();
    Copy standby = new Copy();
    assertThat(leader.loop.patience()).isEqualTo(FeedReader.TICK);
    leader.hears();
    standby.hears();
    clock.advance(Duration.ofMillis(700));
    assertThat(leader.loop.patience()).isEqualTo(Duration.ofMillis(300));
    assertThat(standby.loop.patience()).isEqualTo(FeedReader.TICK);
    clock.advance(leader.loop.patience());
    leader.hears();
    assertThat(treated).containsExactly(now(contact));
  }
}
