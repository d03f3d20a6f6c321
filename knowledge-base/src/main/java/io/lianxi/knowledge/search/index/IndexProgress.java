package io.lianxi.knowledge.search.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the index is that is being built, or the one that answers.
 *
 * @param done how many articles are in it
 * @param total how many there are
 * @param startedAt null when there is no index yet
 * @param embedded of how many the meaning is in it
 * @param index its name; "" when there is none yet
 */
public record IndexProgress(
    State state, long done, long total, @Nullable Instant startedAt, long embedded, String index) {

  /** What is going on. */
  public enum State {
    /** The index answers, and another one is not being built. */
    IDLE,
    /** A new index is being built. */
    BUILDING,
    /** Nothing can be said, since Elasticsearch is away. */
    AWAY
  }

  static IndexProgress none(long total) {
    return new IndexProgress(State.BUILDING, 0, total, null, 0, "");
  }

  /** What can be said while Elasticsearch is away. */
  public static IndexProgress away(long total) {
    return new IndexProgress(State.AWAY, 0, total, null, 0, "");
  }
}
