package io.lianxi.desktop.live;

/** One address of the live listener where anybody may talk, ticket or not. */
public interface OpenSocket {

  /** The path, e.g. {@code /live/chat}. */
  String path();

  /** The longest message that is heard, in characters. */
  int longestMessage();

  /**
   * The talk with whoever has connected.
   *
   * @param remote the address it comes from, as counters tell strangers apart; "" when unknown
   */
  LiveTalk open(LiveConnection connection, String remote);
}
