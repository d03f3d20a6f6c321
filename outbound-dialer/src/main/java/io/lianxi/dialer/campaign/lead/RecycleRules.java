package io.lianxi.dialer.campaign.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What follows each outcome; one that is not named closes the lead. */
public record RecycleRules(@JsonValue Map<CallOutcome, Retry> retries) {
  private static final Retry NONE = new Retry(0, Duration.ZERO, false);

  @JsonCreator
  public RecycleRules {
    retries = Map.copyOf(retries);
  }

  /** The rules that are shipped. */
  public static RecycleRules usual() {
    Map<CallOutcome, Retry> retries = new EnumMap<>(CallOutcome.class);
    retries.put(CallOutcome.BUSY, new Retry(3, Duration.ofHours(1), false));
    retries.put(CallOutcome.NO_ANSWER, new Retry(4, Duration.ofHours(4), true));
    retries.put(CallOutcome.MACHINE, new Retry(3, Duration.ofHours(4), true));
    retries.put(CallOutcome.ABANDONED, new Retry(1, Duration.ofDays(3), false));
    retries.put(CallOutcome.HUNG_UP, new Retry(1, Duration.ofDays(1), false));
    retries.put(CallOutcome.CONGESTION, new Retry(5, Duration.ofHours(1), false));
    retries.put(CallOutcome.NETWORK, new Retry(5, Duration.ofHours(1), false));
    retries.put(CallOutcome.UNKNOWN, new Retry(2, Duration.ofHours(1), false));
    return new RecycleRules(retries);
  }

  Retry after(CallOutcome outcome) {
    return retries.getOrDefault(outcome, NONE);
  }
}
