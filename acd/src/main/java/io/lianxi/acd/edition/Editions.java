package io.lianxi.acd.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All documents of one kind. Those in force are kept in memory, so asking is cheap; a change made
 * in another copy of the application is in force here within two seconds, and while the store is
 * away those known last stay in force. No version is ever changed or forgotten.
 */
public interface Editions<V> {
  /** How many versions are told at most. */
  int MOST_VERSIONS = 100;

  /** The version a document is changed from that is not there yet. */
  int NEW = 0;

  /** The version in force; empty when there is no such document. */
  Optional<Edition<V>> find(String name);

  /** That version, whether in force or not; read from the store. Empty when there never was one. */
  Optional<Edition<V>> find(String name, int version);

  /** All documents in force, by name: the same list until one has changed. */
  List<Edition<V>> all();

  /**
   * Adds the document or changes it, and remembers who did. Atomic; whoever saves sees it at once.
   *
   * @param from the version this was made from, {@link #NEW} for a new document
   * @param changedBy log-in name of who did it
   * @return what is in force now; empty, with nothing changed, when another version was in force
   *     than {@code from}: someone changed it meanwhile
   */
  Optional<Edition<V>> save(String name, int from, V content, String changedBy, Instant at);

  /**
   * What the document says and said, newest first; read from the store.
   *
   * @param most how many at most, up to {@link #MOST_VERSIONS}
   */
  List<Edition<V>> versions(String name, int most);
}
