package io.lianxi.desktop.live;

/** The refusal to start because something else listens on the live sockets' port. */
public final class LivePortInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LivePortInUse(int port, Throwable cause) {
    super(
        "Port "
            + port
            + " is in use; stop what listens on it, or set lianxi.live.port to another port"
            + " (lianxi.ports=random takes free ones everywhere).",
        cause);
  }
}
