package io.lianxi.desktop.login;

import java.util.Optional;

/** Tickets that let a live socket in, since a browser cannot send it a header. */
public interface LiveTickets {

  /** A ticket for {@code member}, good once within 30 seconds. */
  String issue(StaffMember member);

  /** Whose ticket it is; empty when it is unknown, used or expired. It is used up by asking. */
  Optional<StaffMember> redeem(String ticket);
}
