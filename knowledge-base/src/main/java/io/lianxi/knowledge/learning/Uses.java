package io.lianxi.knowledge.learning;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which contact or ticket used which edition of which article. */
public interface Uses {
  /** So many uses of one contact or ticket are told, and so many forgotten at once, at most. */
  int MOST = 1_000;

  /**
   * A use, with what the article was called then.
   *
   * @param title of the edition that was used
   */
  record Told(Use use, String title) {}

  /** Keeps {@code use}; the same again is the use that is there. */
  void add(Use use);

  /** What the contact used, oldest first; of more than {@link #MOST} the newest. */
  List<Told> of(ContactId contact);

  /** What the ticket used, oldest first; of more than {@link #MOST} the newest. */
  List<Told> of(TicketId ticket);

  /**
   * Forgets everything about {@code tickets}; in the transaction of the caller, if there is one.
   */
  void forget(Collection<TicketId> tickets);

  /**
   * Forgets uses from before {@code then}, at most {@link #MOST}.
   *
   * @return how many
   */
  int forgetBefore(Instant then);
}
