package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.Author;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.Content;
import io.lianxi.ivr.chat.Conversations;

/** Tells agents in time that they can soon write no more: as a note that only staff see. */
final class Warnings {
  /** The last but one; the last is the goodbye's. */
  private static final int WARNED_AT = 2;

  private final Conversations conversations;

  Warnings(Conversations conversations) {
    this.conversations = conversations;
  }

  /** {@code left} messages are left after {@code message}, the one for the goodbye among them. */
  void left(ChatMessage message, int left) {
    if (left > WARNED_AT) {
      return;
    }
    message
        .author()
        .staff()
        .ifPresent(
            agent ->
                conversations.say(
                    message.contact(),
                    new Author.Whisper(agent),
                    new Content.Text(words(left)),
                    "wechat-left-" + message.number()));
  }

  private static String words(int left) {
    return left == WARNED_AT
        ? "微信：客户再次来信前，只能再发 1 条。" + " / WeChat: only one more before the customer writes again."
        : "微信：客户再次来信前，不能再发送，结束语除外。"
            + " / WeChat: no more before the customer writes again, but the goodbye.";
  }
}
