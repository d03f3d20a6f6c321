package io.lianxi.ivr.wechat.platform;

/** What the platform can take to a follower. */
public sealed interface Outgoing {
  /** The longest text it takes, in bytes of UTF-8. */
  int LONGEST_TEXT = 2_048;

  record Text(String content) implements Outgoing {}

  /** A file that was uploaded before. */
  record Upload(Kind kind, String mediaId, String title) implements Outgoing {}

  /** A title with a picture's worth of words, which opens a page. */
  record Page(String title, String description, String url) implements Outgoing {}

  /** The kinds of file that the platform knows. */
  enum Kind {
    IMAGE,
    VOICE,
    VIDEO
  }
}
