package io.lianxi.ivr.flow;

import io.lianxi.ivr.phrase.Text;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of several keys is taken.
 *
 * @param most so many keys end it
 * @param finish the key that ends it early
 */
record Entry(
    Step.Asks step,
    String into,
    int most,
    char finish,
    Duration between,
    Duration total,
    boolean isMasked,
    @Nullable Text confirm,
    @Nullable String then,
    Rule rule) {
  private static final int MOST = 20;
  private static final char FINISH = '#';

  /** What an answer is worth; empty when it is wrong. */
  @FunctionalInterface
  interface Rule {
    Optional<Object> value(String entered);
  }

  static Entry of(Step.Gather step) {
    int least = Objects.requireNonNullElse(step.min(), 1);
    int most = Objects.requireNonNullElse(step.max(), MOST);
    return new Entry(
        step,
        step.into(),
        most,
        step.finish() == null ? FINISH : step.finish().charAt(0),
        seconds(step.between(), Asking.BETWEEN),
        seconds(step.total(), Asking.TOTAL),
        Objects.requireNonNullElse(step.mask(), false),
        null,
        step.then(),
        entered -> digits(entered, least, most));
  }

  static Entry of(Step.Input step) {
    return new Entry(
        step,
        step.into(),
        MOST,
        FINISH,
        seconds(step.between(), Asking.BETWEEN),
        seconds(step.total(), Asking.TOTAL),
        Objects.requireNonNullElse(step.mask(), false),
        step.confirm(),
        step.then(),
        step.kind()::value);
  }

  private static Duration seconds(@Nullable Integer written, int usual) {
    return Duration.ofSeconds(Objects.requireNonNullElse(written, usual));
  }

  private static Optional<Object> digits(String entered, int least, int most) {
    boolean isRight =
        entered.length() >= least
            && entered.length() <= most
            && entered.chars().allMatch(c -> c >= '0' && c <= '9');
    return isRight ? Optional.of(entered) : Optional.empty();
  }
}
