package io.lianxi.acd.contact;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.NextPresence;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.agent.Workload;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of live contacts keeps true for routing: who leads, who has room, what the
 * agents have done today, and who abandoned. Wang is AVAILABLE in BILLING for one call since T0.
 */
abstract class ContactsForRoutingContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private Agents agents = new MemoryAgents();
  private Presences presences = new MemoryPresences(new MemoryEventFeed());
  private Contacts contacts =
      new MemoryContacts(agents, new MemoryPresences(new MemoryEventFeed()), new MemoryEventFeed());

  abstract ContactsContract.Live live();

  /** From now on only {@code fence} is current. */
  abstract void fence(Fence fence);

  @BeforeEach
  void wangIsThere() {
    ContactsContract.Live live = live();
    contacts = live.contacts();
    presences = live.presences();
    agents = live.agents();
    agents.save(AgentFixtures.agent(WANG, BILLING));
    presences.change(WANG, Presence.AVAILABLE, null, T0);
  }

  private void wangCanTake(Map<Channel, Integer> limits, boolean voiceInterruptsChat) {
    Agent wang = AgentFixtures.agent(WANG, BILLING);
    agents.save(
        new Agent(
            WANG,
            wang.displayName(),
            wang.skills(),
            Set.of(BILLING),
            new Capacity(limits, voiceInterruptsChat),
            wang.phonePassword()));
  }

  private Contact waiting(Channel channel, Instant at) {
    Contact opened =
        contacts.open(
            ContactId.random(),
            new ContactEvent.Opened(channel, ContactFixtures.CALLER, "10000", at));
    return contacts.record(opened, queuedIn(BILLING, at)).orElseThrow();
  }

  private Contact waiting(Instant at) {
    return contacts
        .record(contacts.open(ContactId.random(), opened(at)), queuedIn(BILLING, at))
        .orElseThrow();
  }

  private boolean canBeOffered(Channel channel) {
    return contacts.record(waiting(channel, at(1)), offeredTo(WANG, at(2))).isPresent();
  }

  private Contact talking() {
    return contacts
        .record(
            waiting(at(10)),
            offeredTo(WANG, at(20)),
            ContactFixtures.acceptedBy(WANG, 1, at(25)),
            new ContactEvent.Connected(WANG, 1, at(27)))
        .orElseThrow();
  }

  private AgentState wang() {
    return presences.find(WANG);
  }

  @Test
  void aClaimUnderTheCurrentFenceIsMadeAndUnderAnyOtherRefused() {
    Fence old = new Fence("lianxi:lease:routing", "1-a");
    Fence current = new Fence("lianxi:lease:routing", "2-b");
    Contact contact = waiting(T0);
    assertThat(contacts.record(contact, List.of(offeredTo(WANG, at(1))), old)).isEmpty();
    fence(old);
    fence(current);
    assertThat(contacts.record(contact, List.of(offeredTo(WANG, at(1))), old)).isEmpty();
    assertThat(contacts.find(contact.id())).contains(contact);
    assertThat(wang().load()).isEmpty();
    assertThat(contacts.record(contact, List.of(offeredTo(WANG, at(1))), current)).isPresent();
  }

  @Test
  void ofSeveralClaimsEachIsMadeOrRefusedByItself() {
    Fence current = new Fence("lianxi:lease:routing", "1-a");
    fence(current);
    Contact first = waiting(T0);
    Contact second = waiting(T0);
    Contact third = waiting(T0);
    List<Contacts.Claim> claims =
        List.of(
            new Contacts.Claim(first, List.of(ended(EndedBy.AGENT, at(1)))), // nobody has it
            new Contacts.Claim(second, List.of(offeredTo(WANG, at(1)))),
            new Contacts.Claim(third, List.of(offeredTo(WANG, at(1))))); // Wang has one now
    assertThat(contacts.recordAll(claims, new Fence("lianxi:lease:routing", "0-b")))
        .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(contacts.recordAll(claims, current))
        .containsExactly(Optional.empty(), second.apply(offeredTo(WANG, at(1))), Optional.empty());
    assertThat(contacts.find(List.of(first.id(), third.id()))).containsExactly(first, third);
    assertThat(wang().contacts()).containsExactly(second.id());
    assertThat(contacts.recordAll(List.of(), current)).isEmpty();
  }

  @Test
  void whoTalksGetsNothingElse() {
    wangCanTake(Map.of(Channel.VOICE, 2, Channel.CHAT, 2, Channel.TICKET, 2), true);
    assertThat(canBeOffered(Channel.VOICE)).isTrue();
    assertThat(canBeOffered(Channel.CHAT)).isFalse();
    assertThat(canBeOffered(Channel.TICKET)).isFalse();
    assertThat(canBeOffered(Channel.VOICE)).isTrue();
    assertThat(canBeOffered(Channel.VOICE)).isFalse();
  }

  @Test
  void whoChatsGetsACallOnlyWhereCallsInterrupt() {
    wangCanTake(Map.of(Channel.VOICE, 1, Channel.CHAT, 2), false);
    assertThat(canBeOffered(Channel.CHAT)).isTrue();
    assertThat(canBeOffered(Channel.VOICE)).isFalse();
    assertThat(canBeOffered(Channel.CHAT)).isTrue();
    assertThat(canBeOffered(Channel.CHAT)).isFalse();
    wangCanTake(Map.of(Channel.VOICE, 1, Channel.CHAT, 2), true);
    assertThat(canBeOffered(Channel.VOICE)).isTrue();
  }

  @Test
  void ticketsStandInTheWayOfNothingButTickets() {
    wangCanTake(Map.of(Channel.VOICE, 1, Channel.CHAT, 1, Channel.TICKET, 1), false);
    assertThat(canBeOffered(Channel.TICKET)).isTrue();
    assertThat(canBeOffered(Channel.TICKET)).isFalse();
    assertThat(canBeOffered(Channel.CHAT)).isTrue();
  }

  @Test
  void aPresenceChosenForLaterStopsOffersAndComesWhenTheLastContactLetsGo() {
    wangCanTake(Map.of(Channel.VOICE, 2), false);
    Contact first = contacts.record(waiting(T0), offeredTo(WANG, at(1))).orElseThrow();
    presences.changeAfterContact(WANG, Presence.NOT_READY, NotReadyReason.MEAL, at(5));
    assertThat(wang().presence()).isEqualTo(Presence.AVAILABLE);
    assertThat(wang().next()).isEqualTo(new NextPresence(Presence.NOT_READY, NotReadyReason.MEAL));
    assertThat(contacts.record(waiting(T0), offeredTo(WANG, at(6)))).isEmpty();
    contacts.record(first, new ContactEvent.Abandoned(at(9)));
    assertThat(wang().presence()).isEqualTo(Presence.NOT_READY);
    assertThat(wang().reason()).isEqualTo(NotReadyReason.MEAL);
    assertThat(wang().since()).isEqualTo(at(9));
    assertThat(wang().next()).isNull();
  }

  @Test
  void aPresenceChosenForLaterCanBeTakenBack() {
    contacts.record(waiting(T0), offeredTo(WANG, at(1)));
    presences.changeAfterContact(WANG, Presence.NOT_READY, NotReadyReason.MEAL, at(5));
    presences.change(WANG, Presence.AVAILABLE, null, at(6));
    assertThat(wang().next()).isNull();
    assertThat(wang().since()).isEqualTo(T0);
  }

  @Test
  void whoHasNothingBecomesItAtOnce() {
    presences.changeAfterContact(WANG, Presence.NOT_READY, NotReadyReason.MEAL, at(5));
    assertThat(wang().presence()).isEqualTo(Presence.NOT_READY);
    assertThat(wang().next()).isNull();
  }

  @Test
  void aConversationCountsAndItsTimeIsOccupied() {
    Contact talking = talking();
    assertThat(wang().today().occupiedSince()).isEqualTo(at(27)); // all in one change
    contacts.record(
        contacts.record(talking, ended(EndedBy.CUSTOMER, at(60))).orElseThrow(),
        wrappedUp(WANG, at(87)));
    assertThat(wang().today()).isEqualTo(new Workload(TODAY, 1, Duration.ofMinutes(1), null, T0));
    assertThat(wang().idleSince()).isEqualTo(at(87));
  }

  @Test
  void anOfferThatIsNotTakenIsOccupiedTimeButDoesNotCount() {
    Contact offered = contacts.record(waiting(T0), offeredTo(WANG, at(10))).orElseThrow();
    contacts.record(offered, requeued(WANG, RequeueReason.RONA, at(30)));
    assertThat(wang().today()).isEqualTo(new Workload(TODAY, 0, Duration.ofSeconds(20), null, T0));
  }

  @Test
  void severalAtOnceAreOccupiedTimeOnce() {
    wangCanTake(Map.of(Channel.CHAT, 2), false);
    Contact one = contacts.record(waiting(Channel.CHAT, T0), offeredTo(WANG, at(10))).orElseThrow();
    Contact two = contacts.record(waiting(Channel.CHAT, T0), offeredTo(WANG, at(20))).orElseThrow();
    contacts.record(one, requeued(WANG, RequeueReason.DECLINED, at(30)));
    assertThat(wang().today().occupied()).isEqualTo(Duration.ZERO);
    contacts.record(two, requeued(WANG, RequeueReason.DECLINED, at(50)));
    assertThat(wang().today().occupied()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void aNewDayBeginsANewWorkload() {
    Instant tomorrow = T0.plus(Duration.ofDays(1));
    contacts.record(
        contacts.record(talking(), ended(EndedBy.CUSTOMER, at(60))).orElseThrow(),
        wrappedUp(WANG, at(80)));
    contacts.record(waiting(T0), offeredTo(WANG, tomorrow));
    assertThat(wang().today())
        .isEqualTo(new Workload(TODAY.plusDays(1), 0, Duration.ZERO, tomorrow, tomorrow));
  }

  @Test
  void whoAbandonedIsRememberedUntilServed() {
    assertThat(contacts.lastAbandoned(ContactFixtures.CALLER)).isEmpty();
    contacts.record(waiting(at(10)), new ContactEvent.Abandoned(at(40)));
    assertThat(contacts.lastAbandoned(ContactFixtures.CALLER))
        .contains(new Contacts.Abandoned(BILLING, at(10), at(40)));
    talking();
    assertThat(contacts.lastAbandoned(ContactFixtures.CALLER)).isEmpty();
  }
}
