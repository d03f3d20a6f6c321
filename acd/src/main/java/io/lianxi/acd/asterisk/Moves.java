package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.manager.action.RedirectAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves customers to a place in the dialplan and sees that they arrive. Asterisk says yes to a move
 * that comes while the dialplan is just going on by itself, and then forgets it: the customer would
 * wait with music for an agent who has accepted. So a little later it is asked where they are.
 */
final class Moves {
  static final String WAITING = "waiting";
  static final String CONNECT = "connect";

  /** Where every extension begins. */
  static final int FIRST = 1;

  private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

  /** So soon whoever was moved has arrived, or has not been moved. */
  static final Duration ARRIVAL = Duration.ofMillis(300);

  private static final int ATTEMPTS = 3;

  private final AsteriskConnection connection;
  private final Calls calls;
  private final Executor watchers;
  private final Duration arrival;
  private final Map<ContactId, Move> latest = new ConcurrentHashMap<>();

  private record Move(String channel, String context, String extension) {}

  /** What is to be said to Asterisk of the customer's channel before it is moved. */
  interface Preparation {
    void of(String channel);
  }

  /**
   * Creates them.
   *
   * @param watchers each sees one customer arrive, which takes {@code arrival} or a little longer
   */
  Moves(AsteriskConnection connection, Calls calls, Executor watchers, Duration arrival) {
    this.connection = connection;
    this.calls = calls;
    this.watchers = watchers;
    this.arrival = arrival;
  }

  /** Moves the customer, as soon as Asterisk has told of them. The last move counts. */
  void to(ContactId contact, String context, String extension) {
    to(contact, context, extension, channel -> {});
  }

  /** The same, and {@code first} before it. */
  void to(ContactId contact, String context, String extension, Preparation first) {
    calls.withCustomer(
        contact,
        channel -> {
          first.of(channel);
          begin(contact, new Move(channel, context, extension));
        });
  }

  private void begin(ContactId contact, Move move) {
    redirect(move);
    Optional<Leg> leg = move.context.equals(CONNECT) ? Leg.parse(move.extension) : Optional.empty();
    leg.ifPresentOrElse(
        awaited -> {
          latest.put(contact, move);
          watchers.execute(() -> see(contact, move, awaited));
        },
        // from anywhere else they may have come back already; whoever compares calls sees to that
        () -> latest.remove(contact));
  }

  private void redirect(Move move) {
    connection.ask(new RedirectAction(move.channel, move.context, move.extension, FIRST));
  }

  private void see(ContactId contact, Move move, Leg leg) {
    int attempt = 1;
    LockSupport.parkNanos(arrival.toNanos());
    while (attempt < ATTEMPTS && move.equals(latest.get(contact)) && isLost(contact, move, leg)) {
      LOG.warn("{} did not arrive at {} and is moved again", contact, move.context);
      redirect(move);
      attempt++;
      LockSupport.parkNanos(arrival.toNanos());
    }
    latest.remove(contact, move);
  }

  /** A move whose agent's telephone rang, or could not, did arrive. */
  private boolean isLost(ContactId contact, Move move, Leg leg) {
    return calls.lastTried(contact) < leg.number()
        && connection.variable(move.channel, "CONTEXT").filter(WAITING::equals).isPresent();
  }
}
