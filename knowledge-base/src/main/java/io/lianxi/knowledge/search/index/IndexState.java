package io.lianxi.knowledge.search.index;

import java.time.Instant;

/**
 * How far one index has come.
 *
 * @param madeFor what it is made of, {@link SearchIndex#madeFor()} of its time
 * @param position of the last change that is in it
 * @param done how many changes went into it
 * @param total how many articles there were when it was begun
 */
record IndexState(
    String name,
    String madeFor,
    String identity,
    long position,
    long done,
    long total,
    boolean isServing,
    Instant startedAt) {

  IndexState to(long newPosition, int more) {
    return new IndexState(
        name, madeFor, identity, newPosition, done + more, total, isServing, startedAt);
  }
}
