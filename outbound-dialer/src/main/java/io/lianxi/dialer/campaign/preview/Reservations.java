package io.lianxi.dialer.campaign.preview;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which agent looks at which lead. A reservation is a claim of the lead, which whoever looks
 * renews; one that nobody has renewed for a while is a claim of somebody who has died, and is given
 * back as such. It is given back sooner by writing the lead back.
 */
public interface Reservations {

  /**
   * Claims the next lead of the campaign for an agent, atomically: of those who ask at the same
   * time nobody gets a lead that another has. Empty when none is due, and when the agent has one.
   *
   * @param age of which only these are claimed
   */
  Optional<Reservation> reserve(CampaignId campaign, LeadAge age, AgentId agent, Instant now);

  /**
   * Claims, in the same way, the lead that has been due for longest of those that were promised a
   * call by the agent, or by whoever is free.
   */
  Optional<Reservation> reservePromised(Set<CampaignId> campaigns, AgentId agent, Instant now);

  /** What the agent looks at; empty for nothing. */
  Optional<Reservation> of(AgentId agent);

  /** Who looks at a lead of which campaign. */
  record Looking(AgentId agent, CampaignId campaign) {}

  /** All who look at something; at most {@code most} of them, in no order. */
  List<Looking> looking(int most);

  /**
   * The agent still looks; the first time it counts as shown. False when it is not theirs any more,
   * or its list was withdrawn.
   */
  boolean renew(Reservation reservation, Instant now);

  /**
   * The agent wants the lead to be called: it is whoever asks' from now on, claimed once more, so
   * that nobody takes it for one that has run out. Empty when it is not the agent's any more, or
   * its list was withdrawn: of several who try at once one succeeds.
   */
  Optional<Lead> take(Reservation reservation, Instant now);

  /** The same for an agent who does not want it to be called. */
  Optional<Lead> skip(Reservation reservation, SkipReason reason, Instant now);

  /** How often the lead was skipped, whoever looked at it. */
  int skips(LeadId lead);

  /** What became of the leads of a campaign that were shown. */
  PreviewCounts counts(CampaignId campaign);
}
