package io.lianxi.ticket.sla.policy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When it is warned of a breach: when a part of the promise has been used, or so much before it is
 * due. Exactly one is given; both count the same time as the promise does.
 *
 * @param percent 1 to 99
 */
public record WarningStep(@Nullable Integer percent, @Nullable Duration before) {
  private static final int WHOLE = 100;

  public WarningStep {
    if ((percent == null) == (before == null)) {
      throw new IllegalArgumentException("a warning is at a percentage or so much before");
    }
    if (percent != null && (percent < 1 || percent >= WHOLE)) {
      throw new IllegalArgumentException("a warning is at 1 to 99 percent");
    }
    if (before != null && !before.isPositive()) {
      throw new IllegalArgumentException("a warning comes before it is due");
    }
  }

  public static WarningStep at(int percent) {
    return new WarningStep(percent, null);
  }

  public static WarningStep before(Duration due) {
    return new WarningStep(null, due);
  }

  /** After how much of {@code promised} it is warned; empty when that is shorter than the step. */
  public Optional<Duration> after(Duration promised) {
    if (percent != null) {
      return Optional.of(promised.multipliedBy(percent).dividedBy(WHOLE));
    }
    return Optional.ofNullable(before).map(promised::minus).filter(Duration::isPositive);
  }

  /** E.g. 80% or PT15M. */
  @Override
  public String toString() {
    return percent != null ? percent + "%" : String.valueOf(before);
  }
}
