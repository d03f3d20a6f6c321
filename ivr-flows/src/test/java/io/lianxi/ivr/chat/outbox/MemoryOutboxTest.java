package io.lianxi.ivr.chat.outbox;

import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.MemoryChats;
import io.lianxi.ivr.chat.MemorySecrets;
import io.lianxi.ivr.chat.Messages;

/** The outbox in memory. */
class MemoryOutboxTest extends OutboxContract {
  private final MemoryChats chats = new MemoryChats(new MemorySecrets());

  @Override
  Outbox outbox() {
    return chats.outbox();
  }

  @Override
  Chats chats() {
    return chats;
  }

  @Override
  Messages messages() {
    return chats;
  }
}
