package io.lianxi.desktop.live;

import io.lianxi.desktop.limit.RemoteAddress;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import org.glassfish.tyrus.core.RequestContext;
import org.springframework.context.SmartLifecycle;

/** The one listener of all live sockets. */
public final class LiveListener implements SmartLifecycle {
  private final String host;
  private final int wantedPort;
  private final List<LiveEndpoint.Place> places;
  private final Origins origins;
  private final int proxies;
  private volatile BoundGrizzly server;

  /**
   * @param proxies how many of ours stand before it
   */
  LiveListener(
      String host, int wantedPort, List<LiveEndpoint.Place> places, Origins origins, int proxies) {
    this.host = host;
    this.wantedPort = wantedPort;
    this.places = List.copyOf(places);
    this.origins = origins;
    this.proxies = proxies;
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
      for (LiveEndpoint.Place place : places) {
        fresh.register(config(place));
      }
    } catch (IOException e) {
      throw new LivePortInUse(wantedPort, e);
    } catch (DeploymentException e) {
      throw new IllegalStateException(e);
    }
    server = fresh;
  }

  private ServerEndpointConfig config(LiveEndpoint.Place place) {
    return ServerEndpointConfig.Builder.create(LiveEndpoint.class, place.path())
        .configurator(new Door(place))
        .build();
  }

  /** Makes the endpoint of one connection and tells it where that comes from. */
  private final class Door extends ServerEndpointConfig.Configurator {
    private final LiveEndpoint.Place place;

    Door(LiveEndpoint.Place place) {
      this.place = place;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      // These properties are the handshake's own copy.
      request.getHeaders().getOrDefault(LiveEndpoint.ORIGIN, List.of()).stream()
          .findFirst()
          .ifPresent(origin -> config.getUserProperties().put(LiveEndpoint.ORIGIN, origin));
      String direct = request instanceof RequestContext seen ? seen.getRemoteAddr() : "";
      List<String> forwarded = request.getHeaders().getOrDefault("X-Forwarded-For", List.of());
      config
          .getUserProperties()
          .put(
              LiveEndpoint.REMOTE,
              RemoteAddress.of(direct == null ? "" : direct, forwarded, proxies));
    }

    @Override
    public boolean checkOrigin(String origin) {
      return true; // answered with a close code that a page can read
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      Endpoint endpoint = new LiveEndpoint(place, origins);
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
