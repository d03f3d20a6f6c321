package io.lianxi.acd.contact.past;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.past.PastContact.Outcome;
import io.lianxi.acd.contact.past.PastContacts.Day;
import io.lianxi.acd.contact.past.PastContacts.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of past contacts does. */
abstract class PastContactsContract {
  static final QueueName BILLING = new QueueName("billing");

  /** Empties the store. */
  abstract PastContacts empty();

  /** This centre has had this contact. */
  abstract void own(ContactId id, List<ContactEvent> events);

  private PastContacts contacts = new MemoryPastContacts();

  @BeforeEach
  void nothingIsKept() {
    contacts = empty();
  }

  static PastContact answered(String name, Instant queuedAt) {
    return new PastContact(
        name,
        Channel.VOICE,
        BILLING,
        "c17",
        2,
        queuedAt,
        new Outcome.Answered(
            new AgentId("agent01"), queuedAt.plusSeconds(20), queuedAt.plusSeconds(300)));
  }

  static PastContact abandoned(String name, Instant queuedAt) {
    return new PastContact(
        name,
        Channel.VOICE,
        BILLING,
        "13800000001",
        0,
        queuedAt,
        new Outcome.Abandoned(queuedAt.plusSeconds(40)));
  }

  private Map<ContactId, List<ContactEvent>> told(Instant from, Instant to) {
    Map<ContactId, List<ContactEvent>> told = new LinkedHashMap<>();
    contacts.tell(from, to, story -> told.put(story.id(), story.events()));
    return told;
  }

  @Test
  void whatIsKeptIsToldInTheOrderOfArrival() {
    PastContact later = answered("later", at(60));
    PastContact first = abandoned("first", T0);
    assertThat(contacts.keep(List.of(later, first))).isEmpty();
    Map<ContactId, List<ContactEvent>> told = told(T0, at(3600));
    assertThat(told.keySet()).containsExactly(first.id(), later.id());
    assertThat(told.get(first.id())).isEqualTo(first.events());
    assertThat(told.get(later.id())).isEqualTo(later.events());
  }

  @Test
  void aContactIsToldWholeWhenAnythingHappenedInTheTimeAsked() {
    PastContact contact = answered("1", T0); // answered at 20 s, ended at 300 s
    contacts.keep(List.of(contact));
    assertThat(told(at(10), at(20))).isEmpty();
    assertThat(told(at(20), at(21)).get(contact.id())).isEqualTo(contact.events());
    assertThat(told(at(300), at(301))).hasSize(1);
    assertThat(told(at(301), at(400))).isEmpty();
    assertThat(told(at(-10), T0)).isEmpty();
  }

  @Test
  void keepingTheSameNameAgainReplacesIt() {
    contacts.keep(List.of(answered("1", T0)));
    contacts.keep(List.of(abandoned("1", at(600))));
    PastContact last = answered("2", at(900));
    contacts.keep(List.of(abandoned("2", at(30)), last));
    assertThat(told(T0, at(3600)).values())
        .containsExactly(abandoned("1", at(600)).events(), last.events());
  }

  @Test
  void aContactOfThisCentreIsLeftAlone() {
    ContactId ours = ContactId.random();
    List<ContactEvent> events =
        new ArrayList<>(
            List.of(ContactFixtures.opened(T0), ContactFixtures.queuedIn(BILLING, at(1))));
    own(ours, events);
    PastContact other = answered("2", at(30));
    assertThat(contacts.keep(List.of(answered(ours.value(), at(20)), other))).containsExactly(ours);
    Map<ContactId, List<ContactEvent>> told = told(T0, at(3600));
    assertThat(told.keySet()).containsExactly(ours, other.id());
    assertThat(told.get(ours)).isEqualTo(events);
  }

  @Test
  void aNameThatIsAContactIdStaysIt() {
    ContactId id = ContactId.random();
    assertThat(answered(id.value(), T0).id()).isEqualTo(id);
    assertThat(answered("K-17", T0).id())
        .isEqualTo(answered("K-17", at(5)).id())
        .isNotEqualTo(answered("K-18", T0).id());
  }

  private ContactId ours(Instant at) {
    ContactId ours = ContactId.random();
    own(
        ours,
        new ArrayList<>(
            List.of(ContactFixtures.opened(at), ContactFixtures.queuedIn(BILLING, at))));
    return ours;
  }

  @Test
  void ownHistoryAndWhatWasTakenOverAreToldApart() {
    ContactId ours = ours(T0);
    PastContact theirs = answered("1", T0);
    contacts.keep(List.of(theirs));
    List<ContactId> own = new ArrayList<>();
    contacts.tell(T0, at(60), Source.OWN, story -> own.add(story.id()));
    List<ContactId> imported = new ArrayList<>();
    contacts.tell(T0, at(60), Source.IMPORTED, story -> imported.add(story.id()));
    assertThat(own).containsExactly(ours);
    assertThat(imported).containsExactly(theirs.id());
  }

  @Test
  void daysWithHistoryAreToldNewestFirst() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    Instant evening = Instant.parse("2026-03-02T15:59:59Z"); // a second before midnight there
    ours(evening);
    contacts.keep(List.of(answered("1", evening), abandoned("2", evening.plusSeconds(1))));
    assertThat(contacts.days(shanghai, 10))
        .containsExactly(
            new Day(LocalDate.of(2026, 3, 3), Source.IMPORTED, 1),
            new Day(LocalDate.of(2026, 3, 2), Source.OWN, 1),
            new Day(LocalDate.of(2026, 3, 2), Source.IMPORTED, 1));
    assertThat(contacts.days(shanghai, 1)).hasSize(1);
  }

  @Test
  void queuesAreThoseOfTheTimeAndSource() {
    contacts.keep(List.of(answered("1", T0)));
    assertThat(contacts.queues(T0, at(1), Source.IMPORTED)).containsExactly(BILLING);
    assertThat(contacts.queues(T0, at(1), Source.OWN)).isEmpty();
    assertThat(contacts.queues(at(1), at(2), Source.IMPORTED)).isEmpty();
  }
}
