package io.lianxi.dialer.message;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.MessageState;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.dialer.AttemptId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps how far calls have got with their message, with the events that tell of it. */
final class MessageArchive implements EventArchive {
  private static final String KEYS = "0123456789*#";

  private final Messages messages;

  MessageArchive(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String topic() {
    return "contact";
  }

  /** In the order of calls, so that nobody who keeps several waits for another in a circle. */
  @Override
  public void keep(List<Entry> entries) {
    entries.stream()
        .map(ContactChange::of)
        .flatMap(change -> told(change).stream())
        .sorted(Comparator.comparing(told -> told.call().value()))
        .forEach(told -> messages.keep(told.call(), told.state(), told.keys(), told.at()));
  }

  /** One step of a call. */
  record Told(AttemptId call, MessageState state, String keys, Instant at) {}

  /** What a change tells of a message; nothing of a contact that is told none. */
  static List<Told> told(ContactChange change) {
    Contact contact = change.after();
    MessageState now = contact.origin().message();
    List<Told> all = new ArrayList<>();
    if (now != null) {
      AttemptId call = new AttemptId(contact.id().value());
      for (ContactEvent event : change.events()) {
        switch (event) {
          case ContactEvent.Messaged(var state, var at) ->
              all.add(new Told(call, state, keys(contact), at));
          case ContactEvent.StepTaken step ->
              all.add(new Told(call, MessageState.BEGUN, keys(contact), step.at()));
          default -> {} // of no concern to the message
        }
      }
    }
    return all;
  }

  /** The key that refuses is taken before any step gets it. */
  private static String keys(Contact contact) {
    String pressed =
        contact.profile().path().stream()
            .map(Contact.Step::input)
            .filter(input -> input.length() == 1 && KEYS.contains(input))
            .collect(Collectors.joining());
    return contact.origin().message() == MessageState.REFUSED ? pressed + "9" : pressed;
  }
}
