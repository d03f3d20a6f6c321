package io.lianxi.acd.contact;

import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.event.MemoryEventFeed;

class MemoryContactsTest extends ContactsContract {
  @Override
  Live live() {
    MemoryEventFeed feed = new MemoryEventFeed();
    MemoryAgents agents = new MemoryAgents();
    MemoryPresences presences = new MemoryPresences(feed);
    return new Live(new MemoryContacts(agents, presences, feed), presences, agents, feed);
  }
}
