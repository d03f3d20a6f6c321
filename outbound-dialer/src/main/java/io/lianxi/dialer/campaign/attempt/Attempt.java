package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.compliance.GateVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to one number of one lead: what is kept as evidence.
 *
 * @param claim which claim of the lead it was made for, as {@link Lead#claims}; what becomes of it
 *     concerns the lead no more once that was claimed again
 * @param callerNumber what the callee sees
 * @param verdict what the gate said; null until it was asked
 * @param outcome what it came to; null while it is open or when it was not made
 * @param answeredAt null when nobody answered
 * @param endedAt when it was over, or refused; null while it is open
 */
public record Attempt(
    AttemptId id,
    CampaignId campaign,
    LeadId lead,
    int claim,
    PhoneNumber number,
    String callerNumber,
    Instant openedAt,
    State state,
    @Nullable GateVerdict verdict,
    @Nullable CallOutcome outcome,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt) {

  /** How far it is. */
  public enum State {
    /** Claimed; nothing was dialled yet. Nobody else may call the number. */
    OPEN,
    /** The gate let it through and it is dialled. */
    DIALLED,
    /** It was dialled, and is over. */
    ENDED,
    /** The gate refused it: nothing was dialled. */
    REFUSED
  }

  /** One that is about to be made to the next number of a lead that is claimed. */
  public static Attempt open(AttemptId id, Lead lead, String callerNumber, Instant at) {
    return new Attempt(
        id,
        lead.campaign(),
        lead.id(),
        lead.claims(),
        lead.nextNumber(),
        callerNumber,
        at,
        State.OPEN,
        null,
        null,
        null,
        null);
  }
}
