package io.lianxi.desktop.live;

/** What is said over one connection. */
public interface LiveTalk {

  /** Talks until the connection is closed, on a thread of its own: it alone sends. */
  void run() throws InterruptedException;

  /** The other side said {@code text}; must not wait. */
  void heard(String text);

  /** The connection is closed; {@link #run} must end soon. Must not wait. */
  void closed();
}
