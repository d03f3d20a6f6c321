package io.lianxi.ivr.chat.web;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.ChatMessage;
import io.lianxi.ivr.chat.outbox.ChatOutlet;

/** The way to a page, which comes for its messages itself. */
final class WebOutlet implements ChatOutlet {

  @Override
  public String channel() {
    return ChatAddress.WEB;
  }

  @Override
  public Sent send(ChatAddress to, ChatMessage message) {
    return new Sent.Taken();
  }
}
