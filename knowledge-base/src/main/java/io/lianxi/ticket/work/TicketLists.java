package io.lianxi.ticket.work;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tickets without reading them whole. */
public interface TicketLists {
  /** How many lines one page has at most. */
  int MOST_LINES = 200;

  /** Up to where a list is counted; beyond it is only known that there are more. */
  int MOST_COUNTED = 10_000;

  /** The same where words are looked for, which no index can count together with all else. */
  int MOST_COUNTED_WITH_WORDS = 1_000;

  /**
   * Some lines of a list.
   *
   * @param next where the next page begins; null when this is the last
   */
  record Page(List<TicketLine> lines, @Nullable String next) {}

  /**
   * The tickets that {@code query} asks for, as things are at {@code now}.
   *
   * @param after what the page before said comes next; "" for the first page
   * @param size 1 to {@link #MOST_LINES}
   * @return empty when {@code after} was not said by a page of the same order
   */
  Optional<Page> page(TicketQuery query, Instant now, String after, int size);

  /**
   * How many there are; {@link #MOST_COUNTED} + 1 when they are more than that, or more than {@link
   * #MOST_COUNTED_WITH_WORDS} where words are looked for.
   */
  int count(TicketQuery query, Instant now);

  /** The line of one ticket; empty when there is none. */
  Optional<TicketLine> find(TicketId id);

  /**
   * The tickets of the same customer (or telephone, where the customer is not known) about the same
   * category that were opened since, newest first; at most 20.
   */
  List<TicketLine> alike(Likeness likeness, Instant openedSince);

  /** The tickets that were opened from {@code contact}, oldest first; at most 20. */
  List<TicketLine> openedFrom(ContactId contact);
}
