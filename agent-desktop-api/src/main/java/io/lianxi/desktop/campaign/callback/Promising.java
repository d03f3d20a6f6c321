package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackTimes;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Numbering;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a lead may be promised, by the rules of its campaign. */
final class Promising {
  private final Campaigns campaigns;
  private final Agents agents;
  private final Clock clock;

  Promising(Campaigns campaigns, Agents agents, Clock clock) {
    this.campaigns = campaigns;
    this.agents = agents;
    this.clock = clock;
  }

  /** The campaign of a lead; empty when it is not there any more. */
  Optional<Campaign> campaign(Lead lead) {
    return campaigns.find(lead.campaign());
  }

  /** Where the lead may be. */
  Set<ZoneId> zones(Campaign campaign, Lead lead) {
    return campaign.rules().zones(lead.zone(), Numbering.facts(lead.nextNumber()));
  }

  private CallbackTimes times(Campaign campaign, Lead lead) {
    return new CallbackTimes(
        campaign.conduct().callbacks(), campaign.rules().hours(), zones(campaign, lead));
  }

  /** Times to choose from, after the pause that there has to be between two calls. */
  List<CallbackTimes.Slot> slots(Campaign campaign, Lead lead) {
    GateRules rules = campaign.rules();
    return times(campaign, lead).slots(clock.instant().plus(rules.limits().pause()));
  }

  /** The call that is wanted, or a refusal that names what is wrong with it. */
  Callback callback(CallbackWish wish, Campaign campaign, Lead lead) {
    Wrong wrong = new Wrong();
    Optional<Callback> callback =
        wish.callback(
            times(campaign, lead), agent -> serves(agent, campaign), clock.instant(), wrong);
    wrong.refuse();
    return callback.orElseThrow();
  }

  private boolean serves(AgentId agent, Campaign campaign) {
    return agents
        .find(agent)
        .filter(known -> known.queues().contains(campaign.queue()))
        .isPresent();
  }
}
