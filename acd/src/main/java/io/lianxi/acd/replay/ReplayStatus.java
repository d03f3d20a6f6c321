package io.lianxi.acd.replay;

import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay has come.
 *
 * @param progress 0 to 1
 * @param speed how many times faster than real time; empty before it has begun
 * @param compared what came out; null until it is done
 * @param detail why it failed; "" when it did not
 */
public record ReplayStatus(
    UUID id,
    State state,
    double progress,
    OptionalDouble speed,
    @Nullable Compared compared,
    String detail) {

  /** What has become of it; whoever waits for their turn is running, too. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
