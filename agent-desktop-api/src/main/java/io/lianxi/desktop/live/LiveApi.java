package io.lianxi.desktop.live;

import io.lianxi.desktop.login.LiveTickets;
import io.lianxi.desktop.login.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says where the live sockets are, and gives out tickets to those of staff. */
@RestController
public final class LiveApi {
  private final LiveTickets tickets;
  private final LiveListener listener;

  LiveApi(LiveTickets tickets, LiveListener listener) {
    this.tickets = tickets;
    this.listener = listener;
  }

  /** A ticket, and the address to append a socket's path to. */
  public record Ticket(String ticket, String url) {}

  /** The address to append a socket's path to. */
  public record Where(String url) {}

  /** For pages of visitors, who need no ticket. */
  @GetMapping("/api/chat/live")
  Where where() {
    return new Where(listener.url());
  }

  @PostMapping("/api/live/ticket")
  Ticket ticket(@AuthenticationPrincipal StaffMember member) {
    return new Ticket(tickets.issue(member), listener.url());
  }
}
