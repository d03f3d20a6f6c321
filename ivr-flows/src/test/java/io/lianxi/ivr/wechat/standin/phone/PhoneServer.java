package io.lianxi.ivr.wechat.standin.phone;

import com.sun.net.httpserver.HttpServer;
import io.lianxi.ivr.wechat.standin.WeChatStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;

/** A page that looks like a telephone, on which one follows the account and writes to it. */
@NullMarked
public final class PhoneServer implements AutoCloseable {
  private static final int BACKLOG = 50;

  private final Telephones telephones;
  private final HttpServer server;

  private PhoneServer(Telephones telephones, HttpServer server) {
    this.telephones = telephones;
    this.server = server;
  }

  /**
   * Starts on the loopback.
   *
   * @param wanted its port; another one when it is in use, or 0
   * @param account what the account is called on the telephone
   */
  public static PhoneServer start(WeChatStandIn platform, int wanted, String account, Clock clock) {
    Telephones telephones = new Telephones(platform, clock);
    HttpServer server = bound(wanted);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext("/", new PhoneDoor(platform, telephones, account));
    server.start();
    return new PhoneServer(telephones, server);
  }

  private static HttpServer bound(int port) {
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    } catch (BindException e) {
      if (port == 0) {
        throw new UncheckedIOException(e);
      }
      return bound(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    telephones.close();
    server.stop(0);
  }
}
