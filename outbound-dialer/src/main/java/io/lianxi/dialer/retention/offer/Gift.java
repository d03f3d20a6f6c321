package io.lianxi.dialer.retention.offer;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer made in a call to a lead; each call has one at most.
 *
 * @param costFen what it cost when it was asked for
 * @param askedBy log-in name
 * @param decidedBy who gave or refused it; null while nobody has
 */
public record Gift(
    AttemptId attempt,
    CampaignId campaign,
    LeadId lead,
    String offer,
    long costFen,
    State state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** How it stands. */
  public enum State {
    /** It is more than the agent may give: somebody else decides. */
    ASKED,
    GIVEN,
    REFUSED
  }

  /** One that is given at once. */
  static Gift given(Wish wish, Offer offer) {
    return new Gift(
        wish.attempt(),
        wish.campaign(),
        wish.lead(),
        offer.code(),
        offer.costFen(),
        State.GIVEN,
        wish.by(),
        wish.at(),
        wish.by(),
        wish.at());
  }

  /** One that somebody with more authority has to give. */
  static Gift asked(Wish wish, Offer offer) {
    return new Gift(
        wish.attempt(),
        wish.campaign(),
        wish.lead(),
        offer.code(),
        offer.costFen(),
        State.ASKED,
        wish.by(),
        wish.at(),
        null,
        null);
  }

  /**
   * Who wants to give what.
   *
   * @param offer its code
   * @param by log-in name
   */
  public record Wish(
      AttemptId attempt, CampaignId campaign, LeadId lead, String offer, String by, Instant at) {}
}
