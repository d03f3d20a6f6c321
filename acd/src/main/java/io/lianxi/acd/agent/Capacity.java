package io.lianxi.acd.agent;

import io.lianxi.acd.Channel;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How many contacts an agent handles at a time, and which may come on top of which.
 *
 * @param limits the most contacts of each channel; a channel that is absent: none
 * @param voiceInterruptsChat may a call be offered while the agent writes with someone?
 */
public record Capacity(Map<Channel, Integer> limits, boolean voiceInterruptsChat) {

  public Capacity {
    limits = Map.copyOf(limits);
    limits.forEach(
        (channel, limit) -> {
          if (limit < 0) {
            throw new IllegalArgumentException(channel + " must not be negative");
          }
        });
  }

  /** One call at a time and nothing else. */
  public static Capacity oneCall() {
    return new Capacity(Map.of(Channel.VOICE, 1), true);
  }

  public int limit(Channel channel) {
    return limits.getOrDefault(channel, 0);
  }

  /**
   * What stands in the way of a contact of {@code channel}: whoever talks gets nothing else,
   * whoever chats gets a call only where calls interrupt; tickets wait.
   */
  public Set<Channel> blockers(Channel channel) {
    return switch (channel) {
      case VOICE -> voiceInterruptsChat ? Set.of() : EnumSet.of(Channel.CHAT);
      case CHAT, TICKET -> EnumSet.of(Channel.VOICE);
    };
  }

  /** Is there room for one more contact of {@code channel} beside {@code load}? */
  public boolean hasRoomFor(Channel channel, Collection<Channel> load) {
    int used = 0;
    Set<Channel> blockers = blockers(channel);
    for (Channel other : load) {
      if (blockers.contains(other)) {
        return false;
      }
      used += other == channel ? 1 : 0;
    }
    return used < limit(channel);
  }
}
