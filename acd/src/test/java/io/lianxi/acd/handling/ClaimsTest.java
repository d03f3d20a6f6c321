package io.lianxi.acd.handling;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.Language;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.MemoryEventFeed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A contact of an even version is known here as it is, one of an odd version as it was before. */
class ClaimsTest {
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryContacts contacts =
      new MemoryContacts(new MemoryAgents(), new MemoryPresences(feed), feed);
  private final Claims claims = new Claims(contacts);
  private final List<ContactState> seen = new ArrayList<>();
  private final Contact opened = contacts.open(ContactId.random(), opened(T0));

  private void queued(ContactEvent... before) {
    Contact contact = before.length == 0 ? opened : contacts.record(opened, before).orElseThrow();
    contacts.record(contact, queuedIn(BILLING, T0));
  }

  private static ContactEvent language() {
    return new ContactEvent.LanguageChosen(Language.EN, T0);
  }

  private List<ContactEvent> abandoned(Contact contact) {
    seen.add(contact.state());
    return contact.state() == ContactState.QUEUED
        ? List.of(new ContactEvent.Abandoned(at(5)))
        : List.of();
  }

  @Test
  void whatIsKnownIsDecidedByAtOnce() {
    queued();
    assertThat(claims.record(opened.id(), this::abandoned)).isPresent();
    assertThat(seen).containsExactly(ContactState.QUEUED);
  }

  @Test
  void thatThereIsNothingToDoIsDecidedByWhatIs() {
    queued(language());
    assertThat(claims.record(opened.id(), this::abandoned)).isPresent();
    assertThat(seen).containsExactly(ContactState.IN_FLOW, ContactState.QUEUED);
  }

  @Test
  void whoeverDecidedByWhatWasDecidesAgain() {
    queued(language());
    ContactEvent step = new ContactEvent.StepTaken("menu", "1", at(3));
    assertThat(
            claims.record(
                opened.id(),
                contact -> {
                  seen.add(contact.state());
                  return List.of(
                      contact.state() == ContactState.QUEUED
                          ? new ContactEvent.Abandoned(at(5))
                          : step);
                }))
        .map(Contact::state)
        .contains(ContactState.ABANDONED);
    assertThat(seen).containsExactly(ContactState.IN_FLOW, ContactState.QUEUED);
  }

  @Test
  void whomNobodyKnowsNothingHappensTo() {
    assertThat(claims.record(ContactId.random(), this::abandoned)).isEmpty();
    assertThat(seen).isEmpty();
  }
}
