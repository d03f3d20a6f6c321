package io.lianxi.ivr.wechat.media;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The files that followers have sent, and that are to be fetched. */
public interface FollowerFiles {

  /** The id in the house of the file {@code media} of an account: the same each time. */
  static UUID id(String account, String media) {
    return UUID.nameUUIDFromBytes((account + "\n" + media).getBytes(StandardCharsets.UTF_8));
  }

  /** A file is announced, and to be fetched; nothing happens when it was before. */
  void expect(ChatAddress from, String media, Content content, Instant at);

  /**
   * A file to be fetched.
   *
   * @param attempts how often somebody has begun to
   */
  record Due(UUID id, ChatAddress from, String media, String name, int attempts) {}

  /** Up to {@code most} that are due; each is claimed until {@code until}, atomically. */
  List<Due> claim(int most, Instant now, Instant until);

  /** It is fetched at {@code at} again. */
  void later(UUID id, Instant at, String why);

  /**
   * Nobody fetches it any more.
   *
   * @param why it is not kept; "" when it is
   */
  void settle(UUID id, String why);
}
