package io.lianxi.ivr.chat;

/** Conversations in memory. */
class MemoryChatsTest extends ChatsContract {
  private MemoryChats chats = new MemoryChats(new MemorySecrets());

  @Override
  Chats chats(Secrets secrets) {
    chats = new MemoryChats(secrets);
    return chats;
  }

  @Override
  Messages messages() {
    return chats;
  }
}
