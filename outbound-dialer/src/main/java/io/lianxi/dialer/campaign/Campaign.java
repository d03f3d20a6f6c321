package io.lianxi.dialer.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.lead.Recycling;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls on purpose: to whom is said by its leads.
 *
 * @param version counts up with each change
 * @param queue whose agents take its calls
 * @param callerNumber what callees see: a number that reaches the house
 * @param priority 1 to 9; of the campaigns of a queue the highest comes first
 * @param share of the calls among campaigns of the same priority, 1 to 100
 * @param startsAt calls no earlier; null for at once
 * @param endsAt calls no later; null for as long as it has leads
 * @param conduct how its agents go about its calls
 */
public record Campaign(
    CampaignId id,
    int version,
    String name,
    CampaignState state,
    QueueName queue,
    PhoneNumber callerNumber,
    PacingPolicy pacing,
    GateRules rules,
    RecycleRules recycle,
    int priority,
    int share,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    Conduct conduct) {
  public static final int HIGHEST_PRIORITY = 9;
  public static final int LARGEST_SHARE = 100;
  public static final int LONGEST_NAME = 80;

  public Campaign {
    name = name.strip();
    conduct = requireNonNullElse(conduct, Conduct.USUAL); // kept before there was any
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("name must have 1 to " + LONGEST_NAME + " characters");
    }
    if (priority < 1 || priority > HIGHEST_PRIORITY) {
      throw new IllegalArgumentException("priority must be 1 to " + HIGHEST_PRIORITY);
    }
    if (share < 1 || share > LARGEST_SHARE) {
      throw new IllegalArgumentException("share must be 1 to " + LARGEST_SHARE);
    }
    if (pacing.mode() == PacingMode.MESSAGE && conduct.message() == null) {
      throw new IllegalArgumentException("message must be given where no agent talks");
    }
    if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
      throw new IllegalArgumentException("endsAt must be later than startsAt");
    }
  }

  /** Does it call at {@code at}? */
  public boolean isCalling(Instant at) {
    return state == CampaignState.RUNNING
        && (startsAt == null || !at.isBefore(startsAt))
        && (endsAt == null || at.isBefore(endsAt));
  }

  /** How it calls its leads again. */
  public Recycling recycling() {
    return new Recycling(recycle, rules);
  }

  /** The same in another state and version. */
  public Campaign with(CampaignState next, int number) {
    return new Campaign(
        id,
        number,
        name,
        next,
        queue,
        callerNumber,
        pacing,
        rules,
        recycle,
        priority,
        share,
        startsAt,
        endsAt,
        conduct);
  }
}
