package io.lianxi.acd.report;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one queue did in a period.
 *
 * @param offered how many contacts came into the queue
 * @param answered how many of them an agent answered
 * @param answeredInTime within the queue's threshold
 * @param abandoned how many gave up waiting
 * @param abandonedInTime within the queue's threshold
 * @param waited time to answer of all answered together
 * @param longestWait of those that left the queue
 * @param handled how many an agent finished, wrap-up included
 * @param handleTime talk, hold and wrap-up of all handled together
 */
public record QueueFigures(
    int offered,
    int answered,
    int answeredInTime,
    int abandoned,
    int abandonedInTime,
    Duration waited,
    Duration longestWait,
    int handled,
    Duration handleTime) {

  public static final QueueFigures NONE =
      new QueueFigures(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);

  /** The share answered in time by {@code formula}; empty when nobody has left the queue yet. */
  public OptionalDouble serviceLevel(ServiceLevel formula) {
    return formula.of(answered, answeredInTime, abandoned, abandonedInTime);
  }

  /** Average speed of answer; empty when none was answered. */
  public Optional<Duration> averageSpeedOfAnswer() {
    return answered == 0 ? Optional.empty() : Optional.of(waited.dividedBy(answered));
  }

  /** Average handle time; empty when none was handled. */
  public Optional<Duration> averageHandleTime() {
    return handled == 0 ? Optional.empty() : Optional.of(handleTime.dividedBy(handled));
  }

  /** Those who gave up ÷ those who left the queue; empty when nobody has left it yet. */
  public OptionalDouble abandonRate() {
    int left = answered + abandoned;
    return left == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) abandoned / left);
  }

  /** What was done in this period and in {@code other} together. */
  public QueueFigures plus(QueueFigures other) {
    return new QueueFigures(
        offered + other.offered,
        answered + other.answered,
        answeredInTime + other.answeredInTime,
        abandoned + other.abandoned,
        abandonedInTime + other.abandonedInTime,
        waited.plus(other.waited),
        longer(other.longestWait),
        handled + other.handled,
        handleTime.plus(other.handleTime));
  }

  QueueFigures withOffered() {
    return new QueueFigures(
        offered + 1,
        answered,
        answeredInTime,
        abandoned,
        abandonedInTime,
        waited,
        longestWait,
        handled,
        handleTime);
  }

  QueueFigures withAnswered(Duration wait, Duration threshold) {
    return new QueueFigures(
        offered,
        answered + 1,
        answeredInTime + oneIf(wait, threshold),
        abandoned,
        abandonedInTime,
        waited.plus(wait),
        longer(wait),
        handled,
        handleTime);
  }

  QueueFigures withAbandoned(Duration wait, Duration threshold) {
    return new QueueFigures(
        offered,
        answered,
        answeredInTime,
        abandoned + 1,
        abandonedInTime + oneIf(wait, threshold),
        waited,
        longer(wait),
        handled,
        handleTime);
  }

  QueueFigures withHandled(Duration time) {
    return new QueueFigures(
        offered,
        answered,
        answeredInTime,
        abandoned,
        abandonedInTime,
        waited,
        longestWait,
        handled + 1,
        handleTime.plus(time));
  }

  private Duration longer(Duration wait) {
    return wait.compareTo(longestWait) > 0 ? wait : longestWait;
  }

  private static int oneIf(Duration wait, Duration threshold) {
    return wait.compareTo(threshold) <= 0 ? 1 : 0;
  }
}
