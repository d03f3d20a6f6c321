package io.lianxi.acd.asterisk;

import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the dialplan has heard of those who answered, in its words and ours. */
final class Answers {
  private static final String MACHINE = "MACHINE";
  private static final String LET_THROUGH = "2";
  private static final int LONGEST_CAUSE = 80;
  private static final Duration NONE = Duration.ZERO;

  /** It listens for seconds; what is longer is a clock that was set. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Answers() {}

  /** Was it a machine, and hung up? What is not surely a machine is a person. */
  static boolean isHungUp(LianxiReachedEvent event) {
    return MACHINE.equals(event.getHeard()) && !LET_THROUGH.equals(event.getAmd());
  }

  /** What they are told; null when they are to wait for an agent. */
  static @Nullable String flow(LianxiReachedEvent event) {
    String flow = event.getFlow();
    return flow == null || flow.isEmpty() ? null : flow;
  }

  /** What was heard; empty when nobody listened. */
  static Optional<Heard> heard(LianxiReachedEvent event) {
    String heard = event.getHeard();
    if (heard == null || heard.isEmpty()) {
      return Optional.empty();
    }
    Verdict verdict =
        switch (heard) {
          case MACHINE -> Verdict.MACHINE;
          case "HUMAN" -> Verdict.PERSON;
          default -> Verdict.UNSURE;
        };
    String cause = event.getCause() == null ? "" : event.getCause();
    return Optional.of(
        new Heard(
            verdict,
            cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)),
            between(event.getBegan(), event.getTold()),
            isHungUp(event)));
  }

  /** Both in milliseconds; nothing between what is not known. */
  private static Duration between(@Nullable String from, @Nullable String to) {
    Duration length = Duration.ofMillis(millis(to) - millis(from));
    return length.isNegative() || length.compareTo(LONGEST) > 0 ? NONE : length;
  }

  private static long millis(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
  }
}
