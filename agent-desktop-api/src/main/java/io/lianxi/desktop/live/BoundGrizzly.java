package io.lianxi.desktop.live;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.ServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.jspecify.annotations.Nullable;

/**
 * Tyrus on a Grizzly listener that is bound to one address: Tyrus's own container listens on all of
 * them and cannot be told otherwise.
 */
final class BoundGrizzly extends TyrusServerContainer {
  private final String host;
  private final WebSocketEngine engine = TyrusWebSocketEngine.builder(this).build();
  private final ScheduledExecutorService idleSessions = new NeverIdle();
  private volatile @Nullable HttpServer server;
  private volatile int port;

  BoundGrizzly(String host) {
    super((Set<Class<?>>) null);
    this.host = host;
  }

  @Override
  public void start(String path, int wantedPort) throws IOException, DeploymentException {
    NetworkListener listener = new NetworkListener("live", host, wantedPort);
    // 0 is Grizzly's word for never; a silent connection is the talk's own matter
    listener.getKeepAlive().setIdleTimeoutInSeconds(-1);
    listener.registerAddOn(webSockets(path));
    HttpServer fresh = new HttpServer();
    fresh.addListener(listener);
    fresh.start();
    port = listener.getPort();
    server = fresh;
    super.start(path, port);
  }

  /** The add-on is public and does what is needed; only its constructor is not. */
  private AddOn webSockets(String path) {
    try {
      Constructor<WebSocketAddOn> constructor =
          WebSocketAddOn.class.getDeclaredConstructor(ServerContainer.class, String.class);
      constructor.setAccessible(true);
      return constructor.newInstance(this, path);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Tyrus is built otherwise", e);
    }
  }

  /** Tyrus asks for it to end sessions that are idle, and for nothing else. */
  @Override
  public ScheduledExecutorService getScheduledExecutorService() {
    return idleSessions;
  }

  @Override
  public void register(Class<?> endpoint) throws DeploymentException {
    engine.register(endpoint, "");
  }

  @Override
  public void register(ServerEndpointConfig endpoint) throws DeploymentException {
    engine.register(endpoint, "");
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return engine;
  }

  @Override
  public int getPort() {
    return port;
  }

  boolean isRunning() {
    return server != null;
  }

  @Override
  public void stop() {
    HttpServer running = server;
    server = null;
    if (running != null) {
      super.stop();
      running.shutdownNow();
    }
  }

  /**
   * Tyrus 2.2.0 wakes a thread after each message, to see whether a session that has no limit was
   * idle for longer than that. A silent connection is the talk's own matter.
   */
  private static final class NeverIdle extends ScheduledThreadPoolExecutor {
    private final ScheduledFuture<?> seen = super.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);

    NeverIdle() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
      return seen;
    }
  }
}
