package io.lianxi.dialer.campaign.segment;

/**
 * How many customers a filter finds.
 *
 * @param withoutNumber of them have no telephone that can be called
 * @param forbidden of them are on the list of those nobody may call
 * @param refused of them want no calls of the campaign's purpose
 */
public record SegmentCount(long found, long withoutNumber, long forbidden, long refused) {

  /** How many of them can be called. */
  public long callable() {
    return found - withoutNumber - forbidden - refused;
  }
}
