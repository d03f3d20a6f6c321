package io.lianxi.dialer.campaign.segment;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.compliance.Purpose;
import java.time.Instant;
import java.util.UUID;

/**
 * The taking in of a segment's customers as one list, and how far it is.
 *
 * @param id also of the list
 * @param purpose that customers may have refused to be called for
 * @param priority of the leads
 * @param by log-in name
 * @param at from then days are counted
 * @param found customers there were when it began
 * @param after whom it goes on, by id; "" for the first
 * @param step counts up with each change: who has seen another step is not at it any more
 * @param tries how often it was taken up since it last came on
 */
public record SegmentTaking(
    UUID id,
    CampaignId campaign,
    String name,
    SegmentFilter filter,
    Purpose purpose,
    int priority,
    String by,
    Instant at,
    State state,
    long found,
    String after,
    int step,
    int tries,
    SegmentTally tally) {

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    /** Nothing new of it is called. */
    FAILED
  }

  LeadList list() {
    return new LeadList(id, campaign, name, LeadList.State.LOADING, by, at);
  }

  /** The same once those up to {@code last} were looked at. */
  SegmentTaking further(String last, SegmentTally sum) {
    return new SegmentTaking(
        id, campaign, name, filter, purpose, priority, by, at, state, found, last, step + 1, 0,
        sum);
  }

  SegmentTaking ended(State as) {
    return new SegmentTaking(
        id, campaign, name, filter, purpose, priority, by, at, as, found, after, step + 1, tries,
        tally);
  }
}
