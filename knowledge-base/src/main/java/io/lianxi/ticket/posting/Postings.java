package io.lianxi.ticket.posting;

import io.lianxi.acd.ContactId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The postings of all tickets; they come and go with the changes of tickets. */
public interface Postings {

  /** The posting for which {@code contact} waits; empty when it waits for none. */
  Optional<Posting> find(ContactId contact);

  /**
   * Compares those that have to be compared by {@code now}, the most overdue first; each is kept
   * from other copies of the application meanwhile. One that fails is told and tried again later.
   *
   * @param task says when it has to be compared again; empty for never
   * @return how many were compared
   */
  int tend(Instant now, int most, Function<Posting, Optional<Instant>> task);

  /** Lets another contact wait for the ticket of {@code posting}, to be compared at once. */
  void again(Posting posting, Instant now);
}
