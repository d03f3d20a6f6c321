package io.lianxi.ivr.chat;

import java.time.Clock;
import java.util.Set;

/** Parts of chats over stores in memory. */
public final class ChatParts {
  private ChatParts() {}

  /** Conversations over {@code chats}, whose news {@code news} hears. */
  public static Conversations conversations(
      MemoryChats chats, ChatNews news, Wakes wakes, Clock clock) {
    return new Conversations(
        chats, chats, news, wakes, new Redaction(Set.of(Redaction.Rule.CARD)), clock);
  }
}
