package io.lianxi.desktop.live;

import io.lianxi.desktop.login.LiveTickets;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** The one listener of all live sockets. */
public final class LiveListener implements SmartLifecycle {
  private final String host;
  private final int wantedPort;
  private final List<LiveSocket> sockets;
  private final LiveTickets tickets;
  private final Origins origins;
  private volatile BoundGrizzly server;

  LiveListener(
      String host, int wantedPort, List<LiveSocket> sockets, LiveTickets tickets, Origins origins) {
    this.host = host;
    this.wantedPort = wantedPort;
    this.sockets = List.copyOf(sockets);
    this.tickets = tickets;
    this.origins = origins;
    this.server = new BoundGrizzly(host);
  }

  /** The address that sockets' paths are appended to. */
  public String url() {
    return "ws://" + host + ":" + server.getPort();
  }

  @Override
  public void start() {
    BoundGrizzly fresh = new BoundGrizzly(host);
    try {
      fresh.start("", wantedPort);
      for (LiveSocket socket : sockets) {
        fresh.register(config(socket));
      }
    } catch (IOException e) {
      throw new LivePortInUse(wantedPort, e);
    } catch (DeploymentException e) {
      throw new IllegalStateException(e);
    }
    server = fresh;
  }

  private ServerEndpointConfig config(LiveSocket socket) {
    return ServerEndpointConfig.Builder.create(LiveEndpoint.class, socket.path())
        .configurator(new Door(socket))
        .build();
  }

  /** Makes the endpoint of one connection and tells it the connection's origin. */
  private final class Door extends ServerEndpointConfig.Configurator {
    private final LiveSocket socket;

    Door(LiveSocket socket) {
      this.socket = socket;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      // These properties are the handshake's own copy.
      request.getHeaders().getOrDefault(LiveEndpoint.ORIGIN, List.of()).stream()
          .findFirst()
          .ifPresent(origin -> config.getUserProperties().put(LiveEndpoint.ORIGIN, origin));
    }

    @Override
    public boolean checkOrigin(String origin) {
      return true; // answered with a close code that a page can read
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      Endpoint endpoint = new LiveEndpoint(socket, tickets, origins);
      return type.cast(endpoint);
    }
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public boolean isRunning() {
    return server.isRunning();
  }
}
