package io.lianxi.dialer.campaign.segment;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Dies when it has come to a step: as a process does, before or after the store is changed. */
final class DyingTakings implements SegmentTakings {
  private final SegmentTakings takings;
  private final int step;
  private final boolean isAfter;

  DyingTakings(SegmentTakings takings, int step, boolean isAfter) {
    this.takings = takings;
    this.step = step;
    this.isAfter = isAfter;
  }

  private Optional<SegmentTaking> dying(SegmentTaking seen, Optional<SegmentTaking> made) {
    if (seen.step() >= step) {
      throw new IllegalStateException("died");
    }
    return made;
  }

  @Override
  public boolean begin(SegmentTaking taking) {
    return takings.begin(taking);
  }

  @Override
  public Optional<SegmentTaking> take(SegmentTaking seen, Block block, Instant now) {
    return isAfter || seen.step() < step
        ? dying(seen, takings.take(seen, block, now))
        : dying(seen, Optional.empty());
  }

  @Override
  public Optional<SegmentTaking> finish(SegmentTaking seen, Instant now) {
    return takings.finish(seen, now);
  }

  @Override
  public void fail(SegmentTaking seen) {
    takings.fail(seen);
  }

  @Override
  public Optional<SegmentTaking> takeUp(Instant then, Instant now) {
    return takings.takeUp(then, now);
  }

  @Override
  public List<SegmentTaking> of(CampaignId campaign, int most) {
    return takings.of(campaign, most);
  }
}
