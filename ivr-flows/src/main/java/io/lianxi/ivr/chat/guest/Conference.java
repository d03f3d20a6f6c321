package io.lianxi.ivr.chat.guest;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Language;
import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversation;
import io.lianxi.ivr.chat.Conversations;
import java.time.Clock;

/** Lets supervisors take part in conversations, and says so to all who are in them. */
public final class Conference {
  private final Guests guests;
  private final Conversations conversations;
  private final Clock clock;

  Conference(Guests guests, Conversations conversations, Clock clock) {
    this.guests = guests;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** Lets {@code guest} in; who is in already stays in, and nobody is told again. */
  public void join(Conversation chat, AgentId guest, String name, Language language) {
    if (guests.join(chat.contact(), guest, name, clock.instant())) {
      say(chat, language == Language.ZH ? name + "加入了会话。" : name + " has joined the chat.");
    }
  }

  /** Lets {@code guest} out; false when they were not in. */
  public boolean leave(Conversation chat, AgentId guest, Language language) {
    String name = guests.name(chat.contact(), guest).orElse("");
    boolean hasLeft = guests.leave(chat.contact(), guest);
    if (hasLeft) {
      say(chat, language == Language.ZH ? name + "离开了会话。" : name + " has left the chat.");
    }
    return hasLeft;
  }

  private void say(Conversation chat, String words) {
    conversations.say(chat.contact(), new Author.House(), new Content.Text(words), "");
  }
}
