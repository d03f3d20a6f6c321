package io.lianxi.acd.customer.note;

import io.lianxi.acd.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** The notes and tags of all customers. */
public interface CustomerNotes {
  /** So many notes of a customer are told; older ones are kept. */
  int MOST_TOLD = 200;

  int MOST_TAGS = 20;
  int LONGEST_TAG = 20;

  /** The newest of a customer, the newest first; at most {@link #MOST_TOLD}. */
  List<CustomerNote> newest(CustomerId customer);

  Optional<CustomerNote> find(UUID id);

  /** Keeps a note; the same again changes nothing. */
  void add(CustomerNote note);

  /** Forgets a note; false when it was not there. */
  boolean remove(UUID id);

  /** What the customer is marked with. */
  SortedSet<String> tags(CustomerId customer);

  /** Marks the customer with exactly these, atomically; those it has already stay as they were. */
  void tag(CustomerId customer, SortedSet<String> tags, String by, Instant at);
}
