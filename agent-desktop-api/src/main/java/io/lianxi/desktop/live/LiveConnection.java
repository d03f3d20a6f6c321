package io.lianxi.desktop.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to one browser. */
public final class LiveConnection {
  /** Try again later: the browser connects anew and gets a fresh snapshot. */
  public static final int TRY_AGAIN_LATER = 1013;

  static final int NO_TICKET = 4401;
  static final int NOT_ADMITTED = 4403;
  private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

  private final Session session;

  LiveConnection(Session session) {
    this.session = session;
  }

  /**
   * Sends {@code text} and waits until it is on its way; only one thread may send.
   *
   * @return false when the connection is gone
   */
  public boolean send(String text) {
    try {
      session.getBasicRemote().sendText(text);
      return true;
    } catch (IOException | RuntimeException gone) {
      LOG.debug("connection {} is gone", session.getId(), gone);
      return false;
    }
  }

  /** Closes it, on a thread of its own since the other side may not be reading. */
  public void close(int code, String reason) {
    Thread.ofVirtual()
        .name("live-close")
        .start(
            () -> {
              try {
                session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
              } catch (IOException | RuntimeException gone) {
                LOG.debug("connection {} was closed already", session.getId(), gone);
              }
            });
  }
}
