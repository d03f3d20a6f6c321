package io.lianxi.acd.routing;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.awaitingCallback;
import static io.lianxi.acd.contact.ContactFixtures.overflowed;
import static io.lianxi.acd.contact.ContactFixtures.queued;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static io.lianxi.acd.routing.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who overflows, when, and where to. T0 is 01:00 UTC; Wang, if there, works in BILLING. */
class RoutingOverflowTest {
  private static final Overflow VOICEMAIL = new Overflow.Voicemail();
  private static final Overflow TO_FAULTS = new Overflow.ToQueue(FAULTS);
  private static final BusinessCalendar UNTIL_TWO_PAST =
      BusinessCalendar.weekly(
          ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), Hours.of("00:00", "01:02"));

  private final Routing routing = new Routing();

  private void policies(PolicyBuilder billing) {
    routing.policies(List.of(billing.build(), policy(FAULTS).build()));
  }

  private Contact waits(Contact contact) {
    routing.apply(contact);
    return contact;
  }

  private Contact waitsSince(long second) {
    return waits(queued(BILLING, at(second)));
  }

  private void wangIs(Presence presence) {
    routing.agents(List.of(agent(WANG, BILLING)));
    routing.apply(
        new AgentState(WANG, presence, null, at(0), at(0), Map.of(), null, Workload.NONE));
  }

  private List<Contact> overflowsAt(Instant now) {
    return routing.decide(now).stream()
        .filter(Decision.Overflow.class::isInstance)
        .map(Decision::contact)
        .toList();
  }

  @Test
  void whoComesWhileItIsClosedOverflowsEvenIfAnAgentIsFree() {
    policies(policy(BILLING).hours(UNTIL_TWO_PAST).overflow(OverflowTrigger.CLOSED, 0, VOICEMAIL));
    wangIs(Presence.AVAILABLE);
    Contact contact = waitsSince(120);
    assertThat(overflowsAt(at(120))).containsExactly(contact);
  }

  @Test
  void whoStillWaitsWhenItClosesOverflows() {
    policies(policy(BILLING).hours(UNTIL_TWO_PAST).overflow(OverflowTrigger.CLOSED, 0, VOICEMAIL));
    Contact contact = waitsSince(100);
    assertThat(overflowsAt(at(100))).isEmpty();
    assertThat(routing.nextChange()).contains(at(120));
    assertThat(overflowsAt(at(119))).isEmpty();
    assertThat(overflowsAt(at(120))).containsExactly(contact);
  }

  @Test
  void aClosedQueueWithoutARuleForItWaitsOn() {
    policies(policy(BILLING).hours(UNTIL_TWO_PAST));
    waitsSince(120);
    assertThat(overflowsAt(at(121))).isEmpty();
  }

  @Test
  void whoComesWhileNobodyIsSignedInOverflowsOnJoinEmpty() {
    policies(policy(BILLING).overflow(OverflowTrigger.JOIN_EMPTY, 0, VOICEMAIL));
    Contact contact = waitsSince(10);
    assertThat(overflowsAt(at(10))).containsExactly(contact);
  }

  @Test
  void someoneOnABreakIsSignedIn() {
    policies(policy(BILLING).overflow(OverflowTrigger.JOIN_EMPTY, 0, VOICEMAIL));
    wangIs(Presence.NOT_READY);
    waitsSince(10);
    assertThat(overflowsAt(at(10))).isEmpty();
  }

  @Test
  void whoCouldTakeItOnlyInTheLastStepIsSomeone() {
    policies(
        policy(BILLING)
            .step(0, "zh>=5")
            .step(60, "zh>=3")
            .overflow(OverflowTrigger.JOIN_EMPTY, 0, VOICEMAIL));
    wangIs(Presence.NOT_READY);
    waitsSince(10);
    assertThat(overflowsAt(at(10))).isEmpty();
  }

  @Test
  void joinEmptyIsJudgedOnce() {
    policies(policy(BILLING).overflow(OverflowTrigger.JOIN_EMPTY, 0, VOICEMAIL));
    wangIs(Presence.NOT_READY);
    waitsSince(10);
    assertThat(overflowsAt(at(10))).isEmpty();
    wangIs(Presence.OFFLINE);
    assertThat(overflowsAt(at(11))).isEmpty();
  }

  @Test
  void whoeverWaitsWhenTheLastOneSignsOffOverflowsOnLeaveEmpty() {
    policies(policy(BILLING).overflow(OverflowTrigger.LEAVE_EMPTY, 0, VOICEMAIL));
    wangIs(Presence.NOT_READY);
    Contact contact = waitsSince(10);
    assertThat(overflowsAt(at(10))).isEmpty();
    wangIs(Presence.OFFLINE);
    assertThat(overflowsAt(at(300))).containsExactly(contact);
  }

  @Test
  void whoFindsAsManyAsTheLimitOverflows() {
    policies(policy(BILLING).overflow(OverflowTrigger.LENGTH, 2, VOICEMAIL));
    waitsSince(10);
    waitsSince(11);
    Contact third = waitsSince(12);
    assertThat(overflowsAt(at(12))).containsExactly(third);
    Contact fourth = waitsSince(13);
    assertThat(overflowsAt(at(13))).containsExactly(fourth);
  }

  @Test
  void whoCanBeTakenAtOnceDoesNotCountAndDoesNotOverflow() {
    policies(policy(BILLING).overflow(OverflowTrigger.LENGTH, 1, VOICEMAIL));
    wangIs(Presence.AVAILABLE);
    Contact first = waitsSince(10);
    waitsSince(11);
    Contact third = waitsSince(12);
    List<Decision> decisions = routing.decide(at(12));
    assertThat(decisions.get(0)).isInstanceOf(Decision.Offer.class);
    assertThat(decisions.get(0).contact()).isEqualTo(first);
    assertThat(decisions.get(1)).isInstanceOf(Decision.Overflow.class);
    assertThat(decisions.get(1).contact()).isEqualTo(third);
  }

  @Test
  void whoHasWaitedAsLongAsTheLimitOverflows() {
    policies(policy(BILLING).overflow(OverflowTrigger.WAIT, 60, TO_FAULTS));
    Contact contact = waitsSince(10);
    assertThat(overflowsAt(at(10))).isEmpty();
    assertThat(routing.nextChange()).contains(at(70));
    assertThat(overflowsAt(at(70))).containsExactly(contact);
  }

  @Test
  void theFirstRuleThatAppliesActs() {
    policies(
        policy(BILLING)
            .overflow(OverflowTrigger.LENGTH, 5, VOICEMAIL)
            .overflow(OverflowTrigger.WAIT, 30, TO_FAULTS)
            .overflow(OverflowTrigger.WAIT, 20, VOICEMAIL));
    waitsSince(10);
    Decision.Overflow overflow = (Decision.Overflow) routing.decide(at(50)).getFirst();
    assertThat(overflow.rule().then()).isEqualTo(TO_FAULTS);
    assertThat(overflow.explanation().trigger()).isEqualTo(OverflowTrigger.WAIT);
  }

  @Test
  void whoWasPromisedACallbackOverflowsOnlyToQueues() {
    policies(
        policy(BILLING)
            .overflow(OverflowTrigger.WAIT, 1, VOICEMAIL)
            .overflow(OverflowTrigger.WAIT, 60, TO_FAULTS));
    Contact contact = waits(awaitingCallback()); // in the queue since 10
    assertThat(overflowsAt(at(69))).isEmpty();
    assertThat(overflowsAt(at(70))).containsExactly(contact);
  }

  @Test
  void aCallbackIsOfferedToNobodyWhoHasOverflowed() {
    policies(policy(BILLING).overflow(OverflowTrigger.WAIT, 1, new Overflow.Callback()));
    Contact first = waitsSince(10);
    waits(queued().applyAll(List.of(overflowed(at(20)), queuedIn(BILLING, at(20)))).orElseThrow());
    assertThat(overflowsAt(at(70))).containsExactly(first);
  }

  @Test
  void nobodyOverflowsToQueuesMoreThanFiveTimes() {
    policies(policy(BILLING).overflow(OverflowTrigger.WAIT, 1, TO_FAULTS));
    Contact contact = queued();
    for (int times = 0; times < 5; times++) {
      assertThat(overflowsAt(at(70))).isEmpty();
      waits(contact);
      assertThat(overflowsAt(at(70))).containsExactly(contact);
      contact =
          contact.applyAll(List.of(overflowed(at(70)), queuedIn(BILLING, at(20)))).orElseThrow();
    }
    waits(contact);
    assertThat(overflowsAt(at(99))).isEmpty();
  }

  @Test
  void anOverflowToAQueueThatIsNotThereIsNone() {
    routing.policies(List.of(policy(BILLING).overflow(OverflowTrigger.WAIT, 1, TO_FAULTS).build()));
    waitsSince(10);
    assertThat(overflowsAt(at(70))).isEmpty();
  }
}
