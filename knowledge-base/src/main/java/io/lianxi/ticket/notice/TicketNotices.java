package io.lianxi.ticket.notice;

import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TicketListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what customers are told of their tickets into the outbox, with the change itself. */
public final class TicketNotices implements TicketListener {
  private static final String DIALLED_FROM_ANYWHERE = "+";

  private final Notices notices;
  private final NoticeWords words;
  private final Manner manner;

  /**
   * When customers are told.
   *
   * @param askAfter how long after an answer they are asked about it
   */
  record Manner(QuietHours quiet, Duration askAfter) {}

  TicketNotices(Notices notices, NoticeWords words, Manner manner) {
    this.notices = notices;
    this.words = words;
    this.manner = manner;
  }

  /**
   * Money that a customer was paid.
   *
   * @param name names the payment for ever
   */
  public record Payment(String name, long fen, boolean isCompensation, Instant at) {}

  /** What is told, and when. */
  private record Telling(NoticeKind kind, NoticeText text, Instant at) {}

  @Override
  public void changed(List<Change> changes) {
    Map<TicketId, TicketNumber> numbers =
        changes.stream()
            .map(Change::after)
            .collect(toMap(Ticket::id, Ticket::number, (one, same) -> one));
    List<Notices.Draft> drafts = new ArrayList<>();
    List<TicketId> past = new ArrayList<>();
    for (Change change : changes) {
      reachable(change.after()).ifPresent(phone -> drafts.addAll(drafts(change, phone, numbers)));
      if (change.events().stream().anyMatch(TicketNotices::isPastTheAnswer)) {
        past.add(change.after().id());
      }
    }
    changes.stream()
        .findFirst()
        .ifPresent(
            first -> notices.cancel(past, NoticeKind.REVISIT_ASKED, first.events().getLast().at()));
    notices.add(drafts);
  }

  /** Tells that the customer was paid; takes part in the transaction of the caller. */
  public void refundPaid(Ticket ticket, Payment payment) {
    NoticeText text = words.refundPaid(ticket.number(), payment.fen(), payment.isCompensation());
    reachable(ticket)
        .ifPresent(
            phone ->
                notices.add(
                    List.of(
                        new Notices.Draft(
                            ticket.id(),
                            "refund:" + payment.name(),
                            NoticeKind.REFUND_PAID,
                            phone,
                            ticket.matter().complainant(),
                            text,
                            payment.at(),
                            manner.quiet().earliest(payment.at())))));
  }

  /** A short code takes no texts. */
  static Optional<PhoneNumber> reachable(Ticket ticket) {
    return Optional.ofNullable(ticket.matter().complainant().phone())
        .filter(phone -> phone.value().startsWith(DIALLED_FROM_ANYWHERE));
  }

  /** Nobody need be asked about an answer any more. */
  private static boolean isPastTheAnswer(TicketEvent event) {
    return event instanceof TicketEvent.Revisited
        || event instanceof TicketEvent.Reopened
        || event instanceof TicketEvent.Archived;
  }

  private List<Notices.Draft> drafts(
      Change change, PhoneNumber phone, Map<TicketId, TicketNumber> numbers) {
    Ticket after = change.after();
    List<Notices.Draft> drafts = new ArrayList<>();
    int sequence = after.version() - change.events().size();
    for (TicketEvent event : change.events()) {
      sequence++;
      for (Telling told : tellings(event, after, numbers)) {
        drafts.add(
            new Notices.Draft(
                after.id(),
                "event:" + sequence,
                told.kind(),
                phone,
                after.matter().complainant(),
                told.text(),
                event.at(),
                manner.quiet().earliest(told.at())));
      }
    }
    return drafts;
  }

  private List<Telling> tellings(
      TicketEvent event, Ticket ticket, Map<TicketId, TicketNumber> numbers) {
    Telling told = telling(event, ticket, numbers);
    if (told == null) {
      return List.of();
    }
    boolean isAnswer =
        told.kind() == NoticeKind.ANSWERED || told.kind() == NoticeKind.INCIDENT_ANSWERED;
    Telling asked =
        new Telling(
            NoticeKind.REVISIT_ASKED,
            words.revisitAsked(ticket.number()),
            event.at().plus(manner.askAfter()));
    return isAnswer ? List.of(told, asked) : List.of(told);
  }

  private @Nullable Telling telling(
      TicketEvent event, Ticket ticket, Map<TicketId, TicketNumber> numbers) {
    TicketNumber number = ticket.number();
    return switch (event) {
      case TicketEvent.Accepted e -> told(NoticeKind.ACCEPTED, words.accepted(ticket), e);
      case TicketEvent.FirstResponded e ->
          told(NoticeKind.FIRST_RESPONDED, words.firstResponded(number, e.text()), e);
      case TicketEvent.Dispatched e -> told(NoticeKind.DISPATCHED, words.dispatched(number), e);
      case TicketEvent.Suspended e ->
          told(NoticeKind.SUSPENDED, words.suspended(number, e.until()), e);
      case TicketEvent.Answered e ->
          told(NoticeKind.ANSWERED, words.answered(number, e.answer()), e);
      case TicketEvent.IncidentAnswered e ->
          told(NoticeKind.INCIDENT_ANSWERED, words.incidentAnswered(number, e.answer()), e);
      case TicketEvent.Revisited e ->
          e.satisfaction() == Satisfaction.NOT_SATISFIED
              ? told(NoticeKind.REOPENED, words.reopened(number), e)
              : null;
      case TicketEvent.Reopened e -> told(NoticeKind.REOPENED, words.reopened(number), e);
      case TicketEvent.MergedInto e ->
          told(NoticeKind.MERGED, words.merged(number, numbers.get(e.target())), e);
      case TicketEvent.Archived e -> told(NoticeKind.ARCHIVED, words.archived(number), e);
      case TicketEvent.Closed e -> told(NoticeKind.CLOSED, words.closed(number), e);
      case TicketEvent.Opened e -> null;
      case TicketEvent.Corrected e -> null;
      case TicketEvent.HoldChanged e -> null;
      case TicketEvent.PreProcessed e -> null;
      case TicketEvent.Replied e -> null;
      case TicketEvent.CustomerWrote e -> null;
      case TicketEvent.Taken e -> null;
      case TicketEvent.Worked e -> null;
      case TicketEvent.Transferred e -> null;
      case TicketEvent.HandlerAdded e -> null;
      case TicketEvent.Urged e -> null;
      case TicketEvent.Returned e -> null;
      case TicketEvent.Resumed e -> null;
      case TicketEvent.Escalated e -> null;
      case TicketEvent.Absorbed e -> null;
      case TicketEvent.SplitOff e -> null;
      case TicketEvent.ParentLinked e -> null;
      case TicketEvent.ChildLinked e -> null;
      case TicketEvent.IncidentDeclared e -> null;
      case TicketEvent.IncidentJoined e -> null;
      case TicketEvent.TermsChanged e -> null;
      case TicketEvent.CalendarChanged e -> null;
    };
  }

  private static Telling told(NoticeKind kind, NoticeText text, TicketEvent event) {
    return new Telling(kind, text, event.at());
  }
}
