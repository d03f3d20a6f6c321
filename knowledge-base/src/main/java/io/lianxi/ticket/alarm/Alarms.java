package io.lianxi.ticket.alarm;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.alarm.Alarm.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was told about tickets, and who has seen it. */
public interface Alarms {
  /** How far back someone's alarms go: the newest so many that concern them. */
  int MOST_REMEMBERED = 1_000;

  /** How many one page has at most. */
  int MOST_LISTED = 200;

  /**
   * Which of someone's alarms.
   *
   * @param before only those with a smaller id
   * @param size 1 to {@link #MOST_LISTED}
   */
  record Page(boolean isUnseenOnly, long before, int size) {}

  /**
   * Tells those whose cause was never told, in the order given. Atomic, in the transaction of the
   * caller if there is one, and may be repeated: of any number of callers that tell the same, on
   * any copy of the application, one does.
   *
   * @return those that were told by this call
   */
  List<Alarm> tell(List<Alarm> alarms, Instant now);

  /**
   * Puts off what was told of {@code causes} and was due before {@code now}, so that it can be told
   * again when its time comes.
   */
  void withdraw(Collection<Cause> causes, Instant now);

  /** Everything that was told about the tickets and stands. */
  Set<Cause> told(Collection<TicketId> tickets);

  /** All that was told about a ticket, oldest first, what was withdrawn included. */
  List<Told> of(TicketId ticket);

  /** Some of the {@link #MOST_REMEMBERED} newest alarms that concern the reader, newest first. */
  List<Told> of(Reader reader, Page page);

  /** How many of those stand and have not been acknowledged. */
  int unseen(Reader reader);

  /**
   * Acknowledges, for this reader only, those of {@code ids} that concern them; may be repeated.
   *
   * @return how many were not acknowledged before
   */
  int acknowledge(Reader reader, Collection<Long> ids, Instant now);

  /** Acknowledges all that {@link #unseen} counts; the number of them. */
  int acknowledgeAll(Reader reader, Instant now);

  /** Forgets all about the tickets, who has seen it included; in the caller's transaction. */
  void forget(Collection<TicketId> tickets);
}
