package io.lianxi.ticket.notice;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox of texts to customers. */
public interface Notices {
  /** How many one ticket has at most; whatever happens to it afterwards is not told. */
  int MOST_PER_TICKET = 100;

  /**
   * A notice to be written.
   *
   * @param occasion what it is about: with ticket and kind the name of the notice
   * @param phone where it goes
   * @param complainant whose language it is written in
   */
  record Draft(
      TicketId ticket,
      String occasion,
      NoticeKind kind,
      PhoneNumber phone,
      Complainant complainant,
      NoticeText text,
      Instant madeAt,
      Instant notBefore) {}

  /**
   * Writes {@code drafts}, each in the language of its customer as the local user base has it,
   * Chinese for all others; takes part in the transaction of the caller. One that is there already
   * stays as it is.
   */
  void add(List<Draft> drafts);

  /** Whatever of {@code kind} still waits for these tickets is not sent any more. */
  void cancel(Collection<TicketId> tickets, NoticeKind kind, Instant at);

  /**
   * Takes notices to be sent, each counted as tried once more: the oldest waiting one of a ticket
   * and of no ticket two, none that somebody else has taken. Nobody gets any within a second after
   * somebody did, whichever copy asks, so at most {@code most} a second are sent by all together.
   *
   * @param until when they can be taken again if nothing was said of them
   */
  List<Notice> claim(int most, Instant now, Instant until);

  /** It was sent. */
  void sent(Notice notice, Instant at);

  /**
   * It was not taken, says who has claimed it; nothing happens when somebody else has by now.
   *
   * @param retryAt when it is tried again; null for never
   */
  void failed(Notice notice, String why, @Nullable Instant retryAt, Instant at);

  /** Those of a ticket, oldest first. */
  List<Notice> of(TicketId ticket);

  /** Forgets all that was told about these tickets; in the caller's transaction. */
  void forget(Collection<TicketId> tickets);
}
