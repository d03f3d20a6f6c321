package io.lianxi.ivr.chat.outbox;

import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversations;
import java.util.List;

/** Shows customers that an agent is writing, wherever their channel can show it. */
public final class TypingSigns {
  private final Conversations conversations;
  private final List<ChatOutlet> outlets;

  TypingSigns(Conversations conversations, List<ChatOutlet> outlets) {
    this.conversations = conversations;
    this.outlets = List.copyOf(outlets);
  }

  /** The agent of {@code chat} is writing. */
  public void ofAgent(Conversation chat) {
    conversations.typing(chat, false);
    outlets.stream()
        .filter(outlet -> outlet.channel().equals(chat.address().channel()))
        .forEach(outlet -> outlet.typing(chat.address()));
  }
}
