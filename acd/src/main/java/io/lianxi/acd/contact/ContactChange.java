package io.lianxi.acd.contact;

import io.lianxi.acd.event.EventFeed.Entry;
import java.util.List;
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

  /** What {@code entry}, whose topic is {@code contact}, tells. */
  public static ContactChange of(Entry entry) {
    return entry.read(ContactChange::read);
  }

  private static ContactChange read(Entry entry) {
    return new ContactChange(
        JSON.readValue(entry.field("after"), Contact.class),
        JSON.readValue(entry.field("events"), EVENTS));
  }
}
