package io.lianxi.dialer.hearing;

import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactChange;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.dialer.AttemptId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what agents found on the line, as their dispositions say. */
final class HearingArchive implements EventArchive {
  private static final String MACHINE = "ANSWERING_MACHINE";

  /** These may follow a talk with anybody or anything. */
  private static final Set<String> TELLS_NOTHING = Set.of("DROPPED");

  private final Hearings hearings;

  HearingArchive(Hearings hearings) {
    this.hearings = hearings;
  }

  @Override
  public String topic() {
    return "contact";
  }

  /** In the order of calls, so that nobody who keeps several waits for another in a circle. */
  @Override
  public void keep(List<Entry> entries) {
    SortedMap<String, ContactEvent.WrappedUp> said = new TreeMap<>();
    for (Entry entry : entries) {
      ContactChange change = ContactChange.of(entry);
      Contact contact = change.after();
      if (contact.callback().isPresent() || contact.origin().byUs()) {
        change.events().stream()
            .filter(ContactEvent.WrappedUp.class::isInstance)
            .map(ContactEvent.WrappedUp.class::cast)
            .forEach(event -> said.put(contact.id().value(), event));
      }
    }
    said.forEach(
        (call, event) ->
            isMachine(event.disposition())
                .ifPresent(is -> hearings.judged(new AttemptId(call), is, event.at())));
  }

  /** Was it a machine? Empty when nobody says. */
  static Optional<Boolean> isMachine(@Nullable String disposition) {
    return Optional.ofNullable(disposition)
        .filter(said -> !said.isBlank() && !TELLS_NOTHING.contains(said))
        .map(MACHINE::equals);
  }
}
