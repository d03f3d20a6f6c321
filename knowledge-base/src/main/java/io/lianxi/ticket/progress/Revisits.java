package io.lianxi.ticket.progress;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom to ask whether they are content with their answer. */
public interface Revisits {
  /** How many one page has at most. */
  int MOST_LINES = 500;

  /**
   * A customer to be asked.
   *
   * @param customer null when not in the local user base
   * @param handler who answered, as a rule; null for nobody
   */
  record Revisit(
      TicketId ticket,
      TicketNumber number,
      String subject,
      String category,
      @Nullable CustomerId customer,
      PhoneNumber phone,
      @Nullable String handler,
      Instant answeredAt) {}

  /**
   * Some of them, in the order of their answers.
   *
   * @param next where the next page begins; null when this is the last
   */
  record Page(List<Revisit> revisits, @Nullable String next) {}

  /**
   * Those whose ticket is answered, who have not been asked and can be called: with a telephone
   * that is not on the list of those that may not be.
   *
   * @param after what the page before said comes next; "" for the first page
   * @param size 1 to {@link #MOST_LINES}
   * @return empty when {@code after} was not said by a page
   */
  Optional<Page> due(String after, int size);
}
