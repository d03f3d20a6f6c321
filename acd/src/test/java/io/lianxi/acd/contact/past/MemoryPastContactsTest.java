package io.lianxi.acd.contact.past;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.ContactEvent;
import java.util.List;

class MemoryPastContactsTest extends PastContactsContract {
  private MemoryPastContacts memory = new MemoryPastContacts();

  @Override
  PastContacts empty() {
    memory = new MemoryPastContacts();
    return memory;
  }

  @Override
  void own(ContactId id, List<ContactEvent> events) {
    memory.own(id, events);
  }
}
