package io.lianxi.desktop.ticketing.work;

import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.work.TicketLists;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a contact led to. */
@RestController
@RequestMapping("/api/contacts/{id}/tickets")
public final class ContactTicketApi {
  private final TicketDoor door;
  private final Contacted contacted;
  private final TicketLists lists;
  private final TicketViews views;
  private final Clock clock;

  ContactTicketApi(
      TicketDoor door, Contacted contacted, TicketLists lists, TicketViews views, Clock clock) {
    this.door = door;
    this.contacted = contacted;
    this.lists = lists;
    this.views = views;
    this.clock = clock;
  }

  /** The tickets that were opened from a contact, oldest first. */
  public record Listed(List<LineView> items) {}

  @GetMapping
  Listed list(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    door.access(member);
    Instant now = clock.instant();
    return new Listed(
        lists.openedFrom(contacted.find(id, member).id()).stream()
            .map(line -> views.of(line, now))
            .toList());
  }
}
