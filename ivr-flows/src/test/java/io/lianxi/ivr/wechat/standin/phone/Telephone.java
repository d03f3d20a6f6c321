package io.lianxi.ivr.wechat.standin.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What somebody's telephone shows of the conversation with the account. */
@NullMarked
final class Telephone {
  private static final int MOST = 500;
  private static final Duration TYPING_LASTS = Duration.ofSeconds(15);

  private final Clock clock;
  private final List<Line> lines = new ArrayList<>();
  private boolean isFollowing;
  private @Nullable Instant typingUntil;
  private long version = 1;
  private long numbers;

  /** How far something is that was sent from here. */
  enum State {
    GOING,
    GONE,
    /** Nobody took it, however often it was sent. */
    LOST
  }

  /**
   * Something in the conversation.
   *
   * @param side {@code me}, {@code account}, or {@code note} of what was done
   * @param what its kind and whatever belongs to it
   */
  record Line(long number, String side, Map<String, Object> what, Instant at, State state) {
    Map<String, Object> told() {
      Map<String, Object> told = new LinkedHashMap<>(what);
      told.put("number", number);
      told.put("side", side);
      told.put("at", at.toString());
      told.put("state", state.name());
      return told;
    }

    Line in(State next) {
      return new Line(number, side, what, at, next);
    }
  }

  Telephone(Clock clock) {
    this.clock = clock;
  }

  /** Something that was done here; the number of its line. */
  synchronized long does(String side, Map<String, Object> what) {
    add(side, what, State.GOING);
    return numbers;
  }

  synchronized void receives(Map<String, Object> what) {
    typingUntil = null;
    add("account", what, State.GONE);
  }

  private void add(String side, Map<String, Object> what, State state) {
    if (lines.size() == MOST) {
      lines.removeFirst();
    }
    lines.add(new Line(++numbers, side, what, clock.instant(), state));
    changed();
  }

  synchronized void is(long number, State state) {
    change(number, line -> line.in(state));
  }

  private void change(long number, UnaryOperator<Line> change) {
    lines.replaceAll(line -> line.number() == number ? change.apply(line) : line);
    changed();
  }

  synchronized void follows(boolean now) {
    isFollowing = now;
    changed();
  }

  synchronized void typing(boolean isTyping) {
    typingUntil = isTyping ? clock.instant().plus(TYPING_LASTS) : null;
    changed();
  }

  /** Whoever waits looks again. */
  synchronized void changed() {
    version++;
    notifyAll();
  }

  /** All of it, as soon as it is newer than {@code known}, or {@code patience} is over. */
  synchronized Map<String, Object> seen(long known, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (version == known && System.nanoTime() < end) {
      wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }
    Instant until = typingUntil;
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("version", version);
    seen.put("isFollowing", isFollowing);
    seen.put("isTyping", until != null && clock.instant().isBefore(until));
    seen.put("lines", lines.stream().map(Line::told).toList());
    return seen;
  }
}
