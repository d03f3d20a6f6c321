package io.lianxi.acd.contact.past;

import static java.util.Comparator.comparing;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Past contacts in memory. */
public final class MemoryPastContacts implements PastContacts {
  private final Map<ContactId, List<ContactEvent>> events = new LinkedHashMap<>();
  private final Set<ContactId> own = new HashSet<>();

  /** A contact of this centre and all that happened to it so far. */
  public void own(ContactId id, List<ContactEvent> happened) {
    own.add(id);
    events.put(id, List.copyOf(happened));
  }

  @Override
  public Set<ContactId> keep(List<PastContact> contacts) {
    Set<ContactId> refused = new HashSet<>();
    for (PastContact contact : contacts) {
      if (own.contains(contact.id())) {
        refused.add(contact.id());
      } else {
        events.put(contact.id(), contact.events());
      }
    }
    return refused;
  }

  @Override
  public void tell(Instant from, Instant to, Consumer<ContactStory> reader) {
    events.entrySet().stream()
        .filter(
            contact ->
                contact.getValue().stream()
                    .anyMatch(event -> !event.at().isBefore(from) && event.at().isBefore(to)))
        .sorted(
            comparing(
                    (Map.Entry<ContactId, List<ContactEvent>> contact) ->
                        contact.getValue().getFirst().at())
                .thenComparing(contact -> contact.getKey().value()))
        .forEach(contact -> reader.accept(new ContactStory(contact.getKey(), contact.getValue())));
  }
}
