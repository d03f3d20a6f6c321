package io.lianxi.acd.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.response.ManagerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to Asterisk's manager interface. Once logged in, the library behind it
 * reconnects by itself: ten times at 50 ms, then every 5 s.
 */
final class AsteriskConnection {
  private static final Logger LOG = LoggerFactory.getLogger(AsteriskConnection.class);
  private static final String EVENTS = "call,user";
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);

  /** Reconciliation asks every 15 s, so a line this silent is dead. */
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private final String where;
  private final ManagerConnection connection;
  private volatile CountDownLatch closing = new CountDownLatch(0);

  AsteriskConnection(String host, int port, String user, String secret) {
    where = host + ":" + port;
    connection = new ManagerConnectionFactory(host, port, user, secret).createManagerConnection();
    connection.setSocketTimeout((int) ANSWER.toMillis());
    connection.setSocketReadTimeout((int) SILENCE.toMillis());
    connection.registerUserEventClass(LianxiConnectEndedEvent.class);
    connection.registerUserEventClass(LianxiReachedEvent.class);
    connection.registerUserEventClass(LianxiLegKeptEvent.class);
  }

  void listen(ManagerEventListener listener) {
    connection.addEventListener(listener);
  }

  /** Logs in on a thread of its own, as often as it takes. */
  void open() {
    closing = new CountDownLatch(1);
    Thread.ofVirtual().name("asterisk-login").start(this::login);
  }

  private void login() {
    Duration retry = FIRST_RETRY;
    boolean isTold = false;
    while (closing.getCount() > 0) {
      try {
        connection.login(EVENTS);
        return;
      } catch (IOException
          | AuthenticationFailedException
          | TimeoutException
          | IllegalStateException e) {
        if (!isTold) {
          LOG.warn("Asterisk at {} does not let us in yet: {}", where, e.getMessage());
        }
        isTold = true;
        pause(retry);
        retry =
            retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
      }
    }
  }

  private void pause(Duration time) {
    try {
      if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("no log-in any more: closing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    closing.countDown();
    if (connection.getState() == ManagerConnectionState.CONNECTED
        || connection.getState() == ManagerConnectionState.RECONNECTING) {
      connection.logoff();
    }
  }

  boolean isUp() {
    return connection.getState() == ManagerConnectionState.CONNECTED;
  }

  String where() {
    return where;
  }

  /** Sends the action without waiting for its answer; false when Asterisk is away. */
  boolean ask(ManagerAction action) {
    try {
      connection.sendAction(
          action, response -> LOG.debug("{}: {}", action.getAction(), response.getMessage()));
      return true;
    } catch (IOException | IllegalStateException e) {
      LOG.warn("Asterisk is away and was not asked for {}", action.getAction());
      return false;
    }
  }

  /**
   * Runs a console command and waits for it.
   *
   * @throws IllegalStateException when Asterisk is away
   */
  void command(String command) {
    try {
      connection.sendAction(new CommandAction(command), ANSWER.toMillis());
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException("Asterisk at " + where + " does not answer", e);
    }
  }

  /** A variable of a channel; empty when it has none, there is no such channel, or no answer. */
  Optional<String> variable(String channel, String name) {
    try {
      ManagerResponse response =
          connection.sendAction(new GetVarAction(channel, name), ANSWER.toMillis());
      return Optional.ofNullable(response.getAttribute("Value"));
    } catch (IOException | TimeoutException | IllegalStateException e) {
      LOG.warn("Asterisk did not say {} of {}: {}", name, channel, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Every channel there is.
   *
   * @throws IllegalStateException when Asterisk is away: that is not the same as having none
   */
  List<CoreShowChannelEvent> channels() {
    try {
      return connection
          .sendEventGeneratingAction(new CoreShowChannelsAction(), ANSWER.toMillis())
          .getEvents()
          .stream()
          .filter(CoreShowChannelEvent.class::isInstance)
          .map(CoreShowChannelEvent.class::cast)
          .toList();
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException("Asterisk at " + where + " does not answer", e);
    }
  }
}
