package io.lianxi.ivr.chat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.MemoryContactHistory;
import io.lianxi.acd.contact.MemoryContacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Incoming;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.identity.Identities.Outcome;
import io.lianxi.ivr.chat.identity.Identities.Saying;
import io.lianxi.ivr.chat.profile.Link;
import io.lianxi.ivr.chat.profile.MemoryProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
  private static final ChatAddress ANNA = ChatAddress.wechat("main", "anna");
  private static final CustomerId WANG = new CustomerId("wang");
  private static final CustomerId LI = new CustomerId("li");

  private final SettableClock clock = new SettableClock(T0);
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryContacts contacts =
      new MemoryContacts(new MemoryAgents(), new MemoryPresences(feed), feed);
  private final MemoryContactHistory history = new MemoryContactHistory();
  private final MemoryChats chats = new MemoryChats(new MemorySecrets());
  private final MemoryProfiles profiles = new MemoryProfiles();
  private final Identities identities = new Identities(profiles, chats, contacts, clock);
  private final Persons persons = new Persons(profiles, chats, history);
  private int keys;

  private ContactId writes(@Nullable CustomerId proven) {
    Instant now = clock.instant();
    Incoming incoming =
        new Incoming(
            ANNA, "main", "k" + keys++, new Content.Text("x"), now, Optional.ofNullable(proven));
    ContactId id =
        ((Chats.Received.Kept) chats.receive(incoming, ContactId.random())).message().contact();
    contacts.open(id, new ContactEvent.Opened(Channel.CHAT, ANNA.text(), "main", now));
    clock.set(now.plusSeconds(60));
    return id;
  }

  private void ends(ContactId id) {
    Instant now = clock.instant();
    Chats.Claim claim = chats.claim(1, now, now.plusSeconds(9)).getFirst();
    chats.settle(
        claim,
        new Chats.Done(
            new Conversation.Progress(Conversation.Phase.CLOSED, false, "m", false),
            1,
            List.of(),
            List.of(),
            null),
        now);
    contacts.record(contact(id), new ContactEvent.Ended(EndedBy.SYSTEM, now, now));
  }

  private ContactId calls(CustomerId customer) {
    Instant now = clock.instant();
    Contact opened =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.VOICE, "13800000001", "1", now));
    contacts.record(opened, new ContactEvent.Identified(customer, now));
    clock.set(now.plusSeconds(60));
    return opened.id();
  }

  private Contact contact(ContactId id) {
    return contacts.find(id).orElseThrow();
  }

  private static Saying saying(ContactId contact, int known) {
    return new Saying(ANNA, contact, "agent01", "asked", known);
  }

  private List<ContactId> line(CustomerId customer) {
    history.keep(feed.read(EventFeed.START, 1_000, Duration.ZERO));
    return persons.contacts(customer, 50).stream().map(Contact::id).toList();
  }

  @Test
  void whoeverIsLinkedIsOnePersonOnAllChannelsAlsoInThePast() {
    ContactId before = writes(null);
    ends(before);
    ContactId call = calls(WANG);
    ContactId now = writes(null);
    assertThat(line(WANG)).containsExactly(call);
    Outcome outcome = identities.link(saying(now, 0), WANG);
    assertThat(outcome).isInstanceOf(Outcome.Linked.class);
    assertThat(contact(now).profile().customer()).isEqualTo(WANG);
    assertThat(line(WANG)).containsExactly(now, call, before);
    assertThat(profiles.links(ANNA).getFirst())
        .isEqualTo(
            new Link(
                ANNA,
                1,
                WANG,
                null,
                Link.Proof.AGENT,
                "agent01",
                "asked",
                now,
                clock.instant(),
                null));
  }

  @Test
  void undoingPutsBackWhatWasBefore() {
    ContactId call = calls(LI);
    ContactId now = writes(null);
    identities.link(saying(now, 0), WANG);
    identities.link(saying(now, 1), LI);
    assertThat(line(LI)).containsExactly(now, call);
    assertThat(identities.undo(saying(now, 2))).isInstanceOf(Outcome.Linked.class);
    assertThat(contact(now).profile().customer()).isEqualTo(WANG);
    assertThat(line(LI)).containsExactly(call);
    assertThat(line(WANG)).containsExactly(now);
    identities.undo(saying(now, 3));
    assertThat(contact(now).profile().customer()).isNull();
    assertThat(line(WANG)).isEmpty();
    assertThat(identities.undo(saying(now, 4))).isEqualTo(new Outcome.Unchanged());
  }

  @Test
  void whatIsOverGoesByWhatIsKnownSince() {
    ContactId wrong = writes(null);
    identities.link(saying(wrong, 0), WANG);
    ends(wrong);
    assertThat(line(WANG)).containsExactly(wrong);
    identities.undo(saying(wrong, 1));
    assertThat(contact(wrong).profile().customer()).isEqualTo(WANG);
    assertThat(line(WANG)).isEmpty();
    assertThat(persons.of(contact(wrong))).isEmpty();
  }

  @Test
  void pagesOfACustomerLeaveOutWhatIsSomebodyElsesByNow() {
    ContactId first = calls(WANG);
    List<ContactId> wrong = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ContactId chat = writes(null);
      identities.link(saying(chat, profiles.links(ANNA).size()), WANG);
      ends(chat);
      wrong.add(chat);
    }
    ContactId last = calls(WANG);
    assertThat(line(WANG)).containsExactly(last, wrong.get(2), wrong.get(1), wrong.get(0), first);
    ContactId now = writes(null);
    identities.link(saying(now, profiles.links(ANNA).size()), LI);
    assertThat(line(WANG)).containsExactly(last, first);
    ContactHistory.Query query = ContactHistory.Query.ofCustomer(WANG);
    assertThat(persons.search(query, 1)).extracting(Contact::id).containsExactly(last);
    assertThat(persons.search(query.after(last), 1)).extracting(Contact::id).containsExactly(first);
    assertThat(persons.search(query.after(first), 1)).isEmpty();
  }

  @Test
  void whoeverIsSecondIsToldAndChangesNothing() {
    ContactId now = writes(null);
    identities.link(saying(now, 0), WANG);
    assertThat(identities.link(saying(now, 0), LI))
        .isInstanceOfSatisfying(
            Outcome.Faster.class, faster -> assertThat(faster.now().customer()).isEqualTo(WANG));
    assertThat(identities.undo(saying(now, 0))).isInstanceOf(Outcome.Faster.class);
    assertThat(identities.link(saying(now, 1), WANG)).isEqualTo(new Outcome.Unchanged());
    assertThat(contact(now).profile().customer()).isEqualTo(WANG);
    assertThat(profiles.links(ANNA)).hasSize(1);
  }

  @Test
  void whatIsProvenCountsMoreThanWhatIsSaid() {
    ContactId now = writes(WANG);
    identities.prove(now, WANG, Link.Proof.TOKEN);
    assertThat(contact(now).profile().customer()).isEqualTo(WANG);
    assertThat(identities.link(saying(now, 1), LI)).isEqualTo(new Outcome.Proven(WANG));
    assertThat(identities.undo(saying(now, 1))).isEqualTo(new Outcome.Proven(WANG));
    ends(now);
    assertThat(identities.link(saying(now, 1), LI)).isInstanceOf(Outcome.Linked.class);
    assertThat(line(WANG)).containsExactly(now);
    assertThat(line(LI)).isEmpty();
  }

  @Test
  void whatIsProvenTwiceIsKeptOnce() {
    ContactId now = writes(null);
    identities.prove(now, WANG, Link.Proof.PASSWORD);
    identities.prove(now, WANG, Link.Proof.PASSWORD);
    assertThat(profiles.links(ANNA)).hasSize(1);
    assertThat(identities.undo(saying(now, 1))).isInstanceOf(Outcome.Linked.class);
    assertThat(contact(now).profile().customer()).isNull();
  }

  @Test
  void aCallerWhoProvesToBeSomebodyElseIsKnownAsThat() {
    ContactId call = calls(LI);
    identities.prove(call, WANG, Link.Proof.PASSWORD);
    assertThat(contact(call).profile().customer()).isEqualTo(WANG);
    assertThat(line(WANG)).containsExactly(call);
    assertThat(profiles.of(WANG)).isEmpty();
  }
}
