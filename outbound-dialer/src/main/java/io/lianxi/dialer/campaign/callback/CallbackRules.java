package io.lianxi.dialer.campaign.callback;

import java.time.Duration;

/**
 * What becomes of the calls that a campaign's agents promise.
 *
 * @param opensBefore so long before its time is over an agent's own call falls to anybody
 * @param remindsBefore so long before its time begins the agent is reminded
 * @param furthestDays so far ahead a call may be promised at most
 */
public record CallbackRules(Duration opensBefore, Duration remindsBefore, int furthestDays) {
  public static final Duration LONGEST_OPENS = Duration.ofHours(12);
  public static final Duration LONGEST_REMINDS = Duration.ofHours(1);
  private static final int MOST_DAYS = 90;

  /** What is shipped. Below the limits, which it needs. */
  public static final CallbackRules USUAL =
      new CallbackRules(Duration.ofMinutes(10), Duration.ofMinutes(5), 30);

  public CallbackRules {
    within("opensBefore", opensBefore, LONGEST_OPENS);
    within("remindsBefore", remindsBefore, LONGEST_REMINDS);
    if (furthestDays < 1 || furthestDays > MOST_DAYS) {
      throw new IllegalArgumentException("furthestDays must be 1 to " + MOST_DAYS);
    }
  }

  private static void within(String name, Duration time, Duration longest) {
    if (time.isNegative() || time.compareTo(longest) > 0) {
      throw new IllegalArgumentException(name + " must be up to " + longest.toMinutes() + " min");
    }
  }
}
