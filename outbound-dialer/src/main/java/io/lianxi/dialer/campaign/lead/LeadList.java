package io.lianxi.dialer.campaign.lead;

import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.UUID;

/**
 * Leads that came together: from one file or one segment of customers.
 *
 * @param addedBy log-in name
 */
public record LeadList(
    UUID id, CampaignId campaign, String name, State state, String addedBy, Instant addedAt) {

  /** May its leads be called? */
  public enum State {
    /** Still being taken in: none is called. */
    LOADING,
    READY,
    /** Taken back: none is called any more. */
    WITHDRAWN
  }

  /** A list that is about to be taken in. */
  public static LeadList begin(CampaignId campaign, String name, String addedBy, Instant at) {
    return new LeadList(UUID.randomUUID(), campaign, name, State.LOADING, addedBy, at);
  }
}
