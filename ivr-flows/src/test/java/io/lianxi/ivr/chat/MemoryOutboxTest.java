package io.lianxi.ivr.chat;

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
