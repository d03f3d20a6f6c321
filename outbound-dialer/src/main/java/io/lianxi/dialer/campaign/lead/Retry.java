package io.lianxi.dialer.campaign.lead;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows a call that came to a certain outcome.
 *
 * @param most so many calls more are made after that outcome; 0 closes the lead
 * @param after so much later
 * @param otherNumber on the lead's next number, if it has another
 * @param otherPart in another part of the day than it was, where the lead is
 */
public record Retry(int most, Duration after, boolean otherNumber, boolean otherPart) {
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

  /** One at any time of the day. */
  public Retry(int most, Duration after, boolean otherNumber) {
    this(most, after, otherNumber, false);
  }

  @JsonCreator
  static Retry kept(int most, Duration after, boolean otherNumber, @Nullable Boolean otherPart) {
    // kept before there were any parts
    return new Retry(most, after, otherNumber, requireNonNullElse(otherPart, false));
  }
}
