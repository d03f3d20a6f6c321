package io.lianxi.dialer.campaign.lead;

import java.time.Duration;

/**
 * What follows a call that came to a certain outcome.
 *
 * @param most so many calls more are made after that outcome; 0 closes the lead
 * @param after so much later
 * @param otherNumber on the lead's next number, if it has another
 */
public record Retry(int most, Duration after, boolean otherNumber) {
  private static final int MOST = 20;
  private static final Duration LONGEST = Duration.ofDays(90);

  public Retry {
    if (most < 0 || most > MOST) {
      throw new IllegalArgumentException("most must be 0 to " + MOST);
    }
    if (after.isNegative() || after.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("after must be up to " + LONGEST.toDays() + " days");
    }
  }
}
