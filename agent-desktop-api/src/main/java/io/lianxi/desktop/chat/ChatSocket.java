package io.lianxi.desktop.chat;

import io.lianxi.desktop.live.LiveConnection;
import io.lianxi.desktop.live.LiveTalk;
import io.lianxi.desktop.live.OpenSocket;

/** Where visitors of the web chat connect. */
final class ChatSocket implements OpenSocket {
  /** Ten thousand characters, each of which may be written as an escape of six. */
  private static final int LONGEST = 64 * 1024;

  private final ChatDesk desk;

  ChatSocket(ChatDesk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return "/live/chat";
  }

  @Override
  public int longestMessage() {
    return LONGEST;
  }

  @Override
  public LiveTalk open(LiveConnection connection, String remote) {
    return new ChatTalk(connection, remote, desk);
  }
}
