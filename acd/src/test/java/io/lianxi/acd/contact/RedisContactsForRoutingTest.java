package io.lianxi.acd.contact;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.local.TestCore;
import org.junit.jupiter.api.AfterAll;

/** On real servers. The core's day is that of its time zone. */
class RedisContactsForRoutingTest extends ContactsForRoutingContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  ContactsContract.Live live() {
    CORE.reset();
    return new ContactsContract.Live(
        CORE.get(Contacts.class),
        CORE.get(Presences.class),
        CORE.get(Agents.class),
        CORE.get(EventFeed.class));
  }

  @Override
  void fence(Fence fence) {
    CORE.redis().set(fence.lease(), fence.token());
  }
}
