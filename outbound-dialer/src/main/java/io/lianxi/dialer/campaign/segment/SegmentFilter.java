package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.segment.Segment;
import io.lianxi.dialer.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * Which customers become leads: those for whom all of it holds.
 *
 * @param complaint null for any
 * @param risk null for any
 */
public record SegmentFilter(Segment customers, @Nullable Complaint complaint, @Nullable Risk risk) {

  /** What customers say of the answer to their complaint. */
  public enum Opinion {
    ANY,
    NOT_ASKED,
    NOT_SATISFIED
  }

  /** A complaint of the customer was answered in the last so many days. */
  public record Complaint(int withinDays, Opinion opinion) {}

  /**
   * The customer leaves as likely, or likelier, when nobody calls.
   *
   * @param atLeast 0 to 1
   * @param learnedBy the campaign whose outcomes tell; null for the one that calls
   */
  public record Risk(double atLeast, @Nullable CampaignId learnedBy) {}
}
