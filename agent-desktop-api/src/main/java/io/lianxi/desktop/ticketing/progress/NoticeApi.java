package io.lianxi.desktop.ticketing.progress;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.notice.Notice;
import io.lianxi.ticket.notice.NoticeKind;
import io.lianxi.ticket.notice.Notices;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the customer of a ticket was told. */
@RestController
@RequestMapping("/api/tickets/{id}/notices")
public final class NoticeApi {
  private final TicketDoor door;
  private final Notices notices;

  NoticeApi(TicketDoor door, Notices notices) {
    this.door = door;
    this.notices = notices;
  }

  /** All of one ticket, oldest first. */
  public record Listed(List<View> items) {}

  /**
   * A text.
   *
   * @param to the telephone, with its middle hidden
   * @param sentAt absent until it was sent
   * @param failure what came of the last attempt; absent when nothing bad did
   */
  public record View(
      NoticeKind step,
      String text,
      String to,
      Notice.State state,
      Instant at,
      Instant notBefore,
      int attempts,
      @Nullable Instant sentAt,
      @Nullable String failure) {
    /** {@code notice} as it is shown. */
    public static View of(Notice notice) {
      return new View(
          notice.kind(),
          notice.text(),
          PhoneNumber.mask(notice.phone().value()),
          notice.state(),
          notice.madeAt(),
          notice.notBefore(),
          notice.attempts(),
          notice.state() == Notice.State.SENT ? notice.endedAt() : null,
          notice.failure().isEmpty() ? null : notice.failure());
    }
  }

  @GetMapping
  Listed list(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    Ticket ticket = door.readBy(member, id);
    return new Listed(notices.of(ticket.id()).stream().map(View::of).toList());
  }
}
