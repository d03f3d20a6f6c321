package io.lianxi.acd.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The numbers that nobody may call on our behalf, not even back. */
public interface DoNotCall {

  /**
   * A number on the list.
   *
   * @param addedBy log-in name of who put it there
   */
  record Entry(PhoneNumber number, String reason, String addedBy, Instant addedAt) {}

  /** The entry of {@code number}; empty when it may be called. */
  Optional<Entry> find(PhoneNumber number);

  /** May {@code number} not be called? */
  default boolean forbids(PhoneNumber number) {
    return find(number).isPresent();
  }

  /** The entries whose numbers come after {@code after} ("" for the first), in their order. */
  List<Entry> list(String after, int limit);

  /** Puts the number on the list; one that is there keeps its entry. May be repeated. */
  void add(Entry entry);

  /** Takes the number off the list; false when it was not there. */
  boolean remove(PhoneNumber number);
}
