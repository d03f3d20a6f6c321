package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.put;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.RecordingVoiceLine;
import io.lianxi.acd.line.RecordingVoiceLine.Asked;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.SettableClock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  private static final TestCore CORE = TestCore.start();
  private static final QueueName GENERAL = new QueueName("general");

  private final Contacts contacts = CORE.get(Contacts.class);
  private final Presences presences = CORE.get(Presences.class);
  private final RecordingVoiceLine line = CORE.get(RecordingVoiceLine.class);
  private final SettableClock clock = CORE.get(SettableClock.class);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void wangIsThere() {
    CORE.reset();
    CORE.get(Agents.class).save(agent(WANG, BILLING));
    put(CORE.get(Queues.class), queue(BILLING));
    put(CORE.get(Queues.class), queue(GENERAL, Duration.ZERO, new Skill("general", 1)));
    presences.change(WANG, Presence.AVAILABLE, null, T0);
  }

  private void reconcile(LiveCall... calls) {
    line.callsAre(calls);
    CORE.get(CallWatch.class).on(new LineEvent.LineUp(clock.instant()));
  }

  private Contact record(Contact contact, ContactEvent... events) {
    return contacts.record(contact, events).orElseThrow();
  }

  private Contact waiting() {
    return record(contacts.open(ContactId.random(), opened(T0)), queuedIn(BILLING, at(1)));
  }

  private Contact talking() {
    return record(
        waiting(),
        offeredTo(WANG, at(2)),
        acceptedBy(WANG, 1, at(3)),
        new ContactEvent.Connected(WANG, 1, at(4)));
  }

  private static LiveCall waits(ContactId id) {
    return new LiveCall(id, "13800000009", "10000", 0, false, true);
  }

  private static LiveCall talks(ContactId id) {
    return new LiveCall(id, "13800000009", "10000", 1, true, false);
  }

  private Contact now(ContactId id) {
    return contacts.find(id).orElseThrow();
  }

  @Test
  void whereEverythingAgreesNothingHappens() {
    Contact waiting = waiting();
    Contact talking = talking();
    String end = CORE.get(EventFeed.class).end();
    reconcile(waits(waiting.id()), talks(talking.id()));
    assertThat(CORE.get(EventFeed.class).end()).isEqualTo(end);
    assertThat(line.takeAsked()).isEmpty();
  }

  @Test
  void afterATotalLossOfTheLiveStoreEveryoneIsBackInPlace() {
    Contact waiting = waiting();
    Contact talking = talking();
    CORE.get(EventLog.class).catchUp();
    CORE.redis().flushdb();
    assertThat(contacts.open()).isEmpty();

    reconcile(waits(waiting.id()), talks(talking.id()));
    assertThat(contacts.open()).containsExactlyInAnyOrder(waiting, talking);
    assertThat(contacts.waiting()).containsExactly(waiting);
    assertThat(presences.find(WANG).contacts()).containsExactly(talking.id());
    assertThat(line.takeAsked()).isEmpty();
  }

  @Test
  void whatIsLostWhileEverythingRunsIsBackWithoutTheLine() {
    Contact waiting = waiting();
    CallWatch calls = CORE.get(CallWatch.class);
    calls.restore();
    CORE.get(EventLog.class).catchUp();
    CORE.redis().flushdb();
    calls.restore();
    assertThat(contacts.waiting()).containsExactly(waiting);
  }

  @Test
  void aCallerWhoIsGoneIsFoundOutWhileTheContactIsOfferedAgainAndAgain() {
    Contact waiting = waiting();
    line.callsAre();
    CallWatch calls = CORE.get(CallWatch.class);
    calls.recheck();
    record(waiting, offeredTo(WANG, at(2)));
    calls.recheck();
    assertThat(now(waiting.id()).state()).isEqualTo(ContactState.ABANDONED);
  }

  @Test
  void aCallerWhomNobodyKnowsIsAdopted() {
    ContactId id = ContactId.random();
    reconcile(waits(id));
    Contact adopted = now(id);
    Place place = Objects.requireNonNull(adopted.place());
    assertThat(adopted.state()).isEqualTo(ContactState.QUEUED);
    assertThat(adopted.origin().customerAddress()).isEqualTo("13800000009");
    assertThat(place.queue()).isEqualTo(GENERAL);
    assertThat(place.wishes().skills()).containsExactly(new Skill("zh", 1));
    reconcile(waits(id));
    assertThat(now(id)).isEqualTo(adopted);
  }

  @Test
  void aCallerInAFlowOrWithAnAgentIsNotAdopted() {
    ContactId inFlow = ContactId.random();
    reconcile(new LiveCall(inFlow, "", "10000", 0, false, false), talks(ContactId.random()));
    assertThat(contacts.open()).isEmpty();
  }

  @Test
  void aCallerWhoseFlowDiedWaitsInTheDefaultQueue() {
    Contact inFlow = contacts.open(ContactId.random(), opened(T0));
    reconcile(waits(inFlow.id()));
    assertThat(Objects.requireNonNull(now(inFlow.id()).place()).queue()).isEqualTo(GENERAL);
  }

  @Test
  void withoutItsDefaultQueueACallerIsAdoptedAsSoonAsItIsThere() {
    CORE.reset();
    ContactId id = ContactId.random();
    reconcile(waits(id));
    assertThat(now(id).state()).isEqualTo(ContactState.IN_FLOW);
    put(CORE.get(Queues.class), queue(GENERAL));
    reconcile(waits(id));
    assertThat(now(id).state()).isEqualTo(ContactState.QUEUED);
  }

  @Test
  void whoseCallIsGoneHasLeft() {
    Contact waiting = waiting();
    Contact talking = talking();
    reconcile();
    assertThat(now(waiting.id()).state()).isEqualTo(ContactState.ABANDONED);
    assertThat(now(talking.id()).state()).isEqualTo(ContactState.WRAP_UP);
  }

  @Test
  void anAgentWhoseLegIsGoneIsAwaited() {
    Contact talking = talking();
    clock.advanceSeconds(10);
    reconcile(waits(talking.id()));
    assertThat(now(talking.id()).deadline()).contains(clock.instant().plus(HandlingTimes.RETURN));
  }

  @Test
  void anAgentWhoseLegIsUpIsConnected() {
    Contact accepted = record(waiting(), offeredTo(WANG, at(2)), acceptedBy(WANG, 1, at(3)));
    reconcile(talks(accepted.id()));
    assertThat(now(accepted.id()).state()).isEqualTo(ContactState.CONNECTED);
  }

  @Test
  void aCallThatOutlivesItsContactIsHungUpAndNotAdopted() {
    Contact over = record(talking(), ended(EndedBy.AGENT, at(20)));
    Contact done = record(waiting(), new ContactEvent.Abandoned(at(20)));
    clock.set(at(25));
    reconcile(talks(over.id()), waits(done.id()));
    assertThat(line.takeAsked()).isEmpty();
    clock.set(at(30));
    reconcile(talks(over.id()), waits(done.id()));
    assertThat(line.takeAsked())
        .containsExactlyInAnyOrder(new Asked.HangUp(over.id()), new Asked.HangUp(done.id()));
    assertThat(contacts.waiting()).isEmpty();
  }

  @Test
  void aCallThatOnlyTheHistoryRemembersIsHungUpToo() {
    Contact done = record(waiting(), new ContactEvent.Abandoned(at(20)));
    CORE.get(EventLog.class).catchUp();
    CORE.redis().flushdb();
    clock.set(at(3600));
    reconcile(waits(done.id()));
    assertThat(line.takeAsked()).containsExactly(new Asked.HangUp(done.id()));
    assertThat(contacts.open()).isEmpty();
  }

  @Test
  void aCallerLeftWithAnAgentWhoLostTheContactIsParked() {
    Contact waiting = waiting();
    reconcile(talks(waiting.id()));
    assertThat(line.takeAsked()).containsExactly(new Asked.Park(waiting.id()));
  }
}
