package io.lianxi.acd.event;

import java.util.Map;

class MemoryEventFeedTest extends EventFeedContract {
  private MemoryEventFeed feed = new MemoryEventFeed();

  @Override
  EventFeed feed() {
    feed = new MemoryEventFeed();
    return feed;
  }

  @Override
  void append(String topic, String subject, Map<String, String> fields) {
    feed.append(topic, subject, fields);
  }
}
