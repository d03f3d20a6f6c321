package io.lianxi.knowledge.article;

import java.time.Duration;

/** How far search has come with what was published. */
public interface Searchable {

  /**
   * Waits until search answers by all changes up to {@code position}, and hurries it.
   *
   * @param position of a change, {@link PublishedArticles#lastPosition()}
   * @param most how long to wait at most
   * @return false when it does not do so in time; it will later
   * @throws InterruptedException when the thread is wanted elsewhere
   */
  boolean await(long position, Duration most) throws InterruptedException;
}
