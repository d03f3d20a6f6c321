package io.lianxi.desktop.login;

import java.util.Optional;

/** Who is logged in; a session ends 12 hours after it was last used, give or take five minutes. */
public interface Sessions {

  /** Begins a session. */
  Opened open(StaffMember member);

  /** The session of {@code token}, which lives on from now; empty when there is none. */
  Optional<Session> find(String token);

  /** Ends the session; harmless when there is none. */
  void close(String token);

  /** A session and the one copy of its token. */
  record Opened(String token, Session session) {}

  /**
   * A log-in that lasts.
   *
   * @param csrf what a page must show beside its cookie to change anything
   */
  record Session(StaffMember member, String csrf) {}
}
