package io.lianxi.dialer.campaign.segment;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadWish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All takings in of segments, with the leads that come of them. */
interface SegmentTakings {
  /** So many go on at once at most, in all copies of the application; one in a campaign. */
  int MOST_AT_ONCE = 4;

  /**
   * Customers who were looked at together.
   *
   * @param last the id of the last of them
   * @param wishes those of them who become leads
   * @param others what became of the others
   */
  record Block(String last, List<LeadWish> wishes, SegmentTally others) {
    public Block {
      wishes = List.copyOf(wishes);
    }
  }

  /** Keeps one that begins, with its list, atomically; false while others go on. */
  boolean begin(SegmentTaking taking);

  /**
   * Makes leads of a block and comes that much further, atomically. When the list was forgotten
   * meanwhile, which happens to one nothing is added to for long, it is begun again.
   *
   * @return it as it is then; empty, with nothing changed, when somebody else is at it or it ended
   */
  Optional<SegmentTaking> take(SegmentTaking seen, Block block, Instant now);

  /** Ends it, and its leads may be called, atomically; else as {@link #take}. */
  Optional<SegmentTaking> finish(SegmentTaking seen, Instant now);

  /** Ends it and forgets its list; one that somebody else is at stays as it is. */
  void fail(SegmentTaking seen);

  /** Takes one up that goes on and did not come on since {@code then}: who was at it has died. */
  Optional<SegmentTaking> takeUp(Instant then, Instant now);

  /** Those of a campaign, the last begun first. */
  List<SegmentTaking> of(CampaignId campaign, int most);
}
