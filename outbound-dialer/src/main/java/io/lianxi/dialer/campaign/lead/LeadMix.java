package io.lianxi.dialer.campaign.lead;

import org.jspecify.annotations.Nullable;

/**
 * How the calls of a campaign are shared by leads that nobody has called yet and those that are due
 * again, as long as there are both: without it a large list is either never finished or never
 * begun.
 *
 * @param newOfHundred so many of a hundred calls go to new leads; null for whoever comes first by
 *     priority, rank and time
 */
public record LeadMix(@Nullable Integer newOfHundred) {
  public static final int ALL = 100;

  /** What is shipped. */
  public static final LeadMix NONE = new LeadMix(null);

  public LeadMix {
    if (newOfHundred != null && (newOfHundred < 0 || newOfHundred > ALL)) {
      throw new IllegalArgumentException("newOfHundred must be 0 to " + ALL);
    }
  }

  /** Whose turn it is after so many calls: the new ones are spread evenly. */
  public LeadAge turn(long calls) {
    if (newOfHundred == null) {
      return LeadAge.ANY;
    }
    long share = newOfHundred;
    long place = calls % ALL;
    return (place + 1) * share / ALL > place * share / ALL ? LeadAge.NEW : LeadAge.CALLED;
  }
}
