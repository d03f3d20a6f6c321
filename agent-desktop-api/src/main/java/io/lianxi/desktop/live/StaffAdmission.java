package io.lianxi.desktop.live;

import io.lianxi.desktop.login.LiveTickets;
import io.lianxi.desktop.login.StaffMember;
import java.util.Optional;

/** Lets in whoever shows a ticket, and has a role for the socket. */
record StaffAdmission(LiveSocket socket, LiveTickets tickets) implements Admission {

  @Override
  public Optional<LiveTalk> talk(LiveConnection connection, Shown shown) {
    Optional<StaffMember> member = tickets.redeem(shown.ticket());
    if (member.isEmpty()) {
      connection.close(LiveConnection.NO_TICKET, "ticket unknown or expired");
      return Optional.empty();
    }
    if (!socket.admits(member.get())) {
      connection.close(LiveConnection.NOT_ADMITTED, "role");
      return Optional.empty();
    }
    return Optional.of(socket.open(connection, member.get()));
  }
}
