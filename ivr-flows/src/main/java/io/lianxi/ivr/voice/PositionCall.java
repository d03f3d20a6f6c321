package io.lianxi.ivr.voice;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.prompt.Prompts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;

/** Tells a waiting caller how many are before them. */
final class PositionCall {
  /** With hundreds waiting, all would ask for the whole list several times a second. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Contacts contacts;
  private final Prompts prompts;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

  private record Snapshot(List<Contact> ranked, Instant at) {}

  PositionCall(Contacts contacts, Prompts prompts, Clock clock) {
    this.contacts = contacts;
    this.prompts = prompts;
    this.clock = clock;
  }

  /** Speaks if the caller waits; says nothing to one who is being offered just now. */
  void serve(ContactId id, AgiChannel channel) throws AgiException {
    Contact contact = contacts.find(id).filter(c -> c.state() == ContactState.QUEUED).orElse(null);
    if (contact == null) {
      return;
    }
    OptionalInt ahead = ahead(ranked(), contact);
    if (ahead.isPresent()) {
      new VoicePlayer(channel, prompts, contact.profile().language())
          .say(List.of(new Phrase.PeopleAhead(ahead.getAsInt())));
    }
  }

  /** How many of {@code ranked} are before {@code contact} in its queue; empty when it is not. */
  static OptionalInt ahead(List<Contact> ranked, Contact contact) {
    List<Contact> sameQueue = ranked.stream().filter(other -> isSameQueue(other, contact)).toList();
    return IntStream.range(0, sameQueue.size())
        .filter(i -> sameQueue.get(i).id().equals(contact.id()))
        .findFirst();
  }

  private static boolean isSameQueue(Contact one, Contact other) {
    return one.place() != null
        && other.place() != null
        && one.place().queue().equals(other.place().queue());
  }

  private List<Contact> ranked() {
    Snapshot seen = snapshot;
    Instant now = clock.instant();
    if (seen.at().plus(FRESH).isBefore(now)) {
      seen = new Snapshot(contacts.waiting(), now);
      snapshot = seen;
    }
    return seen.ranked();
  }
}
