package io.lianxi.ivr.flow.edition;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which editions of a flow are in force.
 *
 * @param numbers those that lead to it
 * @param published the edition for all, but those of the canary
 * @param canary null when there is none
 * @param changedBy log-in name; empty when it was shipped
 */
public record Publication(
    String flow,
    List<String> numbers,
    int published,
    @Nullable Canary canary,
    String changedBy,
    Instant changedAt) {

  public Publication {
    numbers = List.copyOf(numbers);
  }

  /**
   * An edition that is tried on some contacts.
   *
   * @param percent of all contacts, 1 to 99
   */
  public record Canary(int version, int percent) {}

  /** The edition on trial. */
  public OptionalInt onTrial() {
    return canary == null ? OptionalInt.empty() : OptionalInt.of(canary.version());
  }

  /** The same with other editions in force. */
  Publication with(int nowPublished, @Nullable Canary nowCanary, String by, Instant at) {
    return new Publication(flow, numbers, nowPublished, nowCanary, by, at);
  }

  /** The same with other numbers. */
  Publication with(List<String> nowNumbers, String by, Instant at) {
    return new Publication(flow, nowNumbers, published, canary, by, at);
  }
}
