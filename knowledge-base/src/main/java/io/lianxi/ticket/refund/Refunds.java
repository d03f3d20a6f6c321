package io.lianxi.ticket.refund;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All refunds. */
public interface Refunds {
  /** How many lines one page has at most. */
  int MOST_LINES = 200;

  /**
   * Which ones are wanted: those to which all of it applies; null does not matter.
   *
   * @param from proposed then or later
   * @param to proposed before
   */
  record Query(
      @Nullable RefundState state,
      @Nullable String payee,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /**
   * Some of them, newest first.
   *
   * @param next where the next page begins; null when this is the last
   */
  record Page(List<Refund> refunds, @Nullable String next) {}

  /**
   * What is promised already, refused and withdrawn refunds not counted.
   *
   * @param ticketFen on the same ticket, ever
   * @param payeeFen to the same payee on any ticket, within the period that was asked about
   * @param onTicket how many the ticket has had, refused and withdrawn ones included
   */
  record Totals(long ticketFen, long payeeFen, int onTicket) {}

  /** The refund; empty when there is none. */
  Optional<Refund> find(RefundId id);

  /** Those of a ticket, oldest first: at most {@link Refund#MOST_PER_TICKET}. */
  List<Refund> of(TicketId ticket);

  /** What is promised already on the ticket, and to the payee since {@code since}. */
  Totals totals(Refund.Occasion occasion, Instant since);

  /**
   * Adds {@code proposed} if its ticket is not over and what is promised is still what the caller
   * has {@code seen}; atomic, so that of two who see the same one has to look again. Repeating it
   * adds nothing.
   *
   * @return false, with nothing changed, when it is not so
   */
  boolean propose(Refund proposed, Totals seen, Instant since);

  /**
   * Replaces {@code before} by {@code after}, and tells the listeners in the same transaction.
   *
   * @return false, with nothing changed, when someone else changed it meanwhile
   */
  boolean record(Refund before, Refund after);

  /**
   * The refunds that {@code query} asks for.
   *
   * @param after what the page before said comes next; "" for the first page
   * @param size 1 to {@link #MOST_LINES}
   * @return empty when {@code after} was not said by a page
   */
  Optional<Page> page(Query query, String after, int size);

  /** Forgets all that was proposed for these tickets; in the caller's transaction. */
  void forget(Collection<TicketId> tickets);

  /** Those proposed from {@code from} until before {@code to}, added up; at most 100,000 lines. */
  List<RefundSum> sums(Instant from, Instant to);
}
