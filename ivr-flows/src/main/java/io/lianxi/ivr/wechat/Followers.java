package io.lianxi.ivr.wechat;

import io.lianxi.ivr.chat.ChatAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who follows the accounts of the house, and what they did besides talking. */
public interface Followers {

  /** Something that happened; {@code key} is the same when it is told again. */
  record Event(String key, String event, Map<String, String> fields, Instant at) {}

  /** Somebody has written or come back: they are known, and asked about if they were not. */
  void met(ChatAddress address, Instant at);

  /** Somebody has left the account. */
  void left(ChatAddress address, Instant at);

  /** Notes what has happened, once. */
  void note(ChatAddress address, Event event);

  /**
   * Up to {@code most} about whom nobody has asked yet; each is claimed, and due again at {@code
   * until} unless somebody says who it is.
   */
  List<ChatAddress> claim(int most, Instant now, Instant until);

  /** Who it is has been asked, and kept elsewhere. */
  void asked(ChatAddress address);

  /** Forgets the events before {@code before}; how many there were. */
  int forget(Instant before);
}
