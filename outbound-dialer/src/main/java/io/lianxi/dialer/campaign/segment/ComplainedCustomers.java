package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import java.time.Instant;
import java.util.Set;

/** Knows whose complaints were answered. */
public interface ComplainedCustomers {

  /**
   * Those of whom {@code complaint} holds, the last answered of them; at most {@code most}.
   *
   * @param now from which days are counted
   */
  Set<CustomerId> of(Complaint complaint, Instant now, int most);
}
