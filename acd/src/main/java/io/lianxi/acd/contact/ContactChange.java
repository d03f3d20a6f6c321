package io.lianxi.acd.contact;

import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.time.RecentlyUsed;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the feed tells of a contact: what has happened, and what the contact is after that.
 *
 * @param events in the order in which they happened
 */
public record ContactChange(Contact after, List<ContactEvent> events) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<ContactEvent>> EVENTS = new TypeReference<>() {};

  /** How many changes that were made here are remembered until the feed tells of them. */
  private static final int MOST_REMEMBERED = 1_000;

  /** By the text of what the contact is after it; equal texts say the same. */
  private static final Map<String, Written> WRITTEN =
      Collections.synchronizedMap(new RecentlyUsed<>(MOST_REMEMBERED));

  private record Written(ContactChange change, String events) {}

  /** This change is written as {@code after} and {@code events}: nobody here has to read those. */
  void isWrittenAs(String after, String events) {
    WRITTEN.put(after, new Written(this, events));
  }

  /** The contact that {@code text} says. */
  static Contact contact(String text) {
    Written written = WRITTEN.get(text);
    return written == null ? JSON.readValue(text, Contact.class) : written.change().after();
  }

  /** What {@code entry}, whose topic is {@code contact}, tells. */
  public static ContactChange of(Entry entry) {
    return entry.read(ContactChange::read);
  }

  private static ContactChange read(Entry entry) {
    Written written = WRITTEN.remove(entry.field("after"));
    if (written != null && written.events().equals(entry.field("events"))) {
      return written.change();
    }
    return new ContactChange(
        JSON.readValue(entry.field("after"), Contact.class),
        JSON.readValue(entry.field("events"), EVENTS));
  }
}
