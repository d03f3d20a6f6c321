package io.lianxi.acd.customer.billing;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls of a bill that can hardly have been:
 *
 * <ol>
 *   <li>one that is longer than 3 days;
 *   <li>one that begins while another of the same number goes on.
 * </ol>
 */
public final class SuspiciousCalls {
  private static final Duration LONGEST = Duration.ofDays(3);

  private SuspiciousCalls() {}

  /** Why a call is suspicious. */
  public enum Why {
    TOO_LONG,
    TWO_AT_ONCE
  }

  /**
   * A call that is suspicious.
   *
   * @param during the one that went on when it began; null for one that is too long
   */
  public record Suspicion(Why why, CallRecord call, @Nullable CallRecord during) {}

  /** What is suspicious in {@code calls}, by when they began. */
  public static List<Suspicion> of(List<CallRecord> calls) {
    List<Suspicion> found = new ArrayList<>();
    Map<String, CallRecord> longest = new HashMap<>();
    for (CallRecord call :
        calls.stream()
            .sorted(comparing(CallRecord::startedAt).thenComparing(CallRecord::other))
            .toList()) {
      if (call.seconds() > LONGEST.toSeconds()) {
        found.add(new Suspicion(Why.TOO_LONG, call, null));
      }
      CallRecord former = longest.get(call.number());
      boolean isDuring = former != null && call.startedAt().isBefore(former.endedAt());
      if (isDuring && call.seconds() > 0) {
        found.add(new Suspicion(Why.TWO_AT_ONCE, call, former));
      }
      if (former == null || call.endedAt().isAfter(former.endedAt())) {
        longest.put(call.number(), call);
      }
    }
    return found;
  }
}
