package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.pacing.AbandonCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All attempts of all campaigns. */
public interface Attempts {

  /**
   * Opens an attempt, atomically: false, and nothing is kept, when another attempt to the same
   * number is open or dialled. So no number is called twice at once, whoever calls.
   */
  boolean open(Attempt attempt);

  /** The gate let it through: from now on it counts as a call. False when it is not open. */
  boolean dialled(AttemptId id, GateVerdict verdict);

  /** The gate refused it: it is kept and counts for nothing. False when it is not open. */
  boolean refused(AttemptId id, GateVerdict verdict, Instant at);

  /**
   * Somebody answered, as far as can be told; the first time counts. False when it is not dialled.
   */
  boolean answered(AttemptId id, Instant at);

  /**
   * It is over. An open one that nobody knows the end of may have been dialled, so it counts. False
   * when it is over already.
   */
  boolean end(AttemptId id, CallOutcome outcome, Instant at);

  /**
   * It was not made, for sure: it is forgotten, and counts for nothing. False when it is over or
   * unknown.
   */
  boolean undo(AttemptId id);

  Optional<Attempt> find(AttemptId id);

  /**
   * When {@code number} was called since {@code since}, by any campaign, the latest first; {@code
   * but} is left out.
   */
  List<Instant> callsTo(PhoneNumber number, Instant since, AttemptId but);

  /** How many calls were made to the lead, on any of its numbers. */
  int callsTo(LeadId lead);

  /** Those opened before {@code since} that are not over, the oldest first. */
  List<Attempt> unfinished(Instant since, int most);

  /** How many of a campaign are not over. */
  int underWay(CampaignId campaign);

  /**
   * How many calls of a campaign that were made from {@code from} on and before {@code to} were
   * answered, and how many of those abandoned.
   */
  AbandonCount abandons(CampaignId campaign, Instant from, Instant to);

  /** The attempts of a lead, the latest first: the log of what was done and why. */
  List<Attempt> of(LeadId lead, int most);
}
