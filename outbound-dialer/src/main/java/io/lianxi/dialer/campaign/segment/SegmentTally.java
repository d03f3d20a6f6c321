package io.lianxi.dialer.campaign.segment;

import io.lianxi.dialer.campaign.lead.Leads;

/**
 * What became of the customers of a segment; each is counted once.
 *
 * @param unlikely leave less likely than is asked for
 * @param withoutNumber have no telephone that can be called
 * @param forbidden are on the list of those nobody may call
 * @param refused want no calls of the campaign's purpose
 * @param added are leads now
 * @param updated were leads already, which tell what is known now
 * @param left were done with already, or somebody else of the campaign has their number
 */
public record SegmentTally(
    long unlikely,
    long withoutNumber,
    long forbidden,
    long refused,
    long added,
    long updated,
    long left) {
  public static final SegmentTally NONE = new SegmentTally(0, 0, 0, 0, 0, 0, 0);

  /** How many were looked at. */
  public long seen() {
    return unlikely + withoutNumber + forbidden + refused + added + updated + left;
  }

  SegmentTally plus(SegmentTally other) {
    return new SegmentTally(
        unlikely + other.unlikely,
        withoutNumber + other.withoutNumber,
        forbidden + other.forbidden,
        refused + other.refused,
        added + other.added,
        updated + other.updated,
        left + other.left);
  }

  SegmentTally plus(Leads.Merged merged) {
    return plus(new SegmentTally(0, 0, 0, 0, merged.added(), merged.updated(), merged.left()));
  }
}
