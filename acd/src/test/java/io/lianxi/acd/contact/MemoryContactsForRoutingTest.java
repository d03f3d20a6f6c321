package io.lianxi.acd.contact;

import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.event.MemoryEventFeed;

class MemoryContactsForRoutingTest extends ContactsForRoutingContract {
  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryEventFeed feed = new MemoryEventFeed();
  private final MemoryPresences presences = new MemoryPresences(feed);
  private final MemoryContacts contacts = new MemoryContacts(agents, presences, feed);

  @Override
  ContactsContract.Live live() {
    return new ContactsContract.Live(contacts, presences, agents, feed);
  }

  @Override
  void fence(Fence fence) {
    contacts.fence(fence);
  }
}
