package io.lianxi.desktop.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection from its handshake on: origin and admission are checked, then it talks. Public
 * because Tyrus looks at it by reflection.
 */
public final class LiveEndpoint extends Endpoint {
  static final String ORIGIN = "Origin";
  static final String REMOTE = "Remote";

  /** How much may be said before the ticket was looked at; more is not heard. */
  private static final int MOST_EARLY = 16;

  private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoint.class);

  private final Place place;
  private final Origins origins;
  private final AtomicReference<@Nullable LiveTalk> talk = new AtomicReference<>();
  private final BlockingQueue<String> early = new ArrayBlockingQueue<>(MOST_EARLY);
  private volatile boolean isClosed;

  LiveEndpoint(Place place, Origins origins) {
    this.place = place;
    this.origins = origins;
  }

  /**
   * Where it stands.
   *
   * @param longest message that is heard, in characters
   */
  record Place(String path, int longest, Admission admission) {}

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxTextMessageBufferSize(place.longest());
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) this::heard);
    String origin = (String) config.getUserProperties().get(ORIGIN);
    String ticket = session.getRequestParameterMap().getOrDefault("ticket", List.of("")).getFirst();
    String remote = (String) config.getUserProperties().getOrDefault(REMOTE, "");
    Admission.Shown shown = new Admission.Shown(ticket, remote);
    LiveConnection connection = new LiveConnection(session);
    Thread.ofVirtual().name("live").start(() -> admit(connection, origin, shown));
  }

  private void admit(LiveConnection connection, @Nullable String origin, Admission.Shown shown) {
    try {
      if (!origins.allow(origin)) {
        connection.close(LiveConnection.NOT_ADMITTED, "origin");
        return;
      }
      Optional<LiveTalk> admitted = place.admission().talk(connection, shown);
      if (admitted.isPresent()) {
        talk(admitted.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("a live socket at {} failed; its page connects again", place.path(), e);
      connection.close(LiveConnection.TRY_AGAIN_LATER, "failed");
    }
  }

  private void talk(LiveTalk begun) throws InterruptedException {
    talk.set(begun);
    handOn(begun);
    if (isClosed) {
      begun.closed();
    }
    begun.run();
  }

  private void heard(String text) {
    if (!early.offer(text)) {
      LOG.debug("a live socket at {} talks before it is let in", place.path());
    }
    LiveTalk going = talk.get();
    if (going != null) {
      handOn(going);
    }
  }

  private void handOn(LiveTalk going) {
    for (String text; (text = early.poll()) != null; ) {
      going.heard(text);
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    isClosed = true;
    LiveTalk going = talk.get();
    if (going != null) {
      going.closed();
    }
  }

  @Override
  public void onError(Session session, Throwable thrown) {
    LOG.debug("live connection {} failed", session.getId(), thrown);
  }
}
