package io.lianxi.dialer.compliance;

import java.time.Duration;

/**
 * How often somebody may be called, whatever came of it and whichever campaign it was.
 *
 * @param perLead calls to a lead in all, on any of its numbers
 * @param perDay calls to a number on one calendar day of whom it is
 * @param per24Hours calls to a number within any 24 hours
 * @param pause so long after a call to a number there is no other
 */
public record AttemptLimits(int perLead, int perDay, int per24Hours, Duration pause) {
  /** More than so often is refused as a setting. */
  public static final int MOST = 50;

  public static final AttemptLimits USUAL = new AttemptLimits(8, 2, 3, Duration.ofHours(1));

  public AttemptLimits {
    within("perLead", perLead);
    within("perDay", perDay);
    within("per24Hours", per24Hours);
    if (pause.isNegative() || pause.compareTo(Duration.ofDays(30)) > 0) {
      throw new IllegalArgumentException("pause must be up to 30 days");
    }
    if (perDay > 1 && pause.compareTo(Duration.ofDays(1)) >= 0) {
      throw new IllegalArgumentException("pause leaves no room for perDay calls on one day");
    }
  }

  private static void within(String name, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " must be 1 to " + MOST);
    }
  }
}
