package io.lianxi.acd.agent;

import io.lianxi.acd.event.EventFeed.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Agents' events as the feed has them. */
public final class AgentEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AgentEvents() {}

  /** What {@code entry}, whose topic is {@code agent}, tells. */
  public static AgentEvent of(Entry entry) {
    return entry.read(told -> JSON.readValue(told.field("event"), AgentEvent.class));
  }
}
