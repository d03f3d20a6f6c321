package io.lianxi.desktop.campaign.segment;

import io.lianxi.dialer.campaign.segment.SegmentTaking;
import io.lianxi.dialer.campaign.segment.SegmentTally;
import java.time.Instant;
import java.util.UUID;

/**
 * The taking in of a segment as it is told.
 *
 * @param id also of the list
 * @param found customers there were when it began
 * @param seen how many of them were looked at so far
 * @param tally what became of those
 */
public record TakingView(
    UUID id,
    String name,
    SegmentWish segment,
    int priority,
    SegmentTaking.State state,
    String takenBy,
    Instant takenAt,
    long found,
    long seen,
    SegmentTally tally) {

  static TakingView of(SegmentTaking taking) {
    return new TakingView(
        taking.id(),
        taking.name(),
        SegmentWish.of(taking.filter()),
        taking.priority(),
        taking.state(),
        taking.by(),
        taking.at(),
        taking.found(),
        taking.tally().seen(),
        taking.tally());
  }
}
