package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.QueueFit;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Calls leads for an agent who is kept for them, or for their queue, where whoever answers is
 * routed like everybody else. The contact that a call becomes has the attempt's name.
 */
final class CampaignCalls implements Dialling {
  private final AgentCalls agents;
  private final Queues queues;
  private final VoiceLine line;

  CampaignCalls(AgentCalls agents, Queues queues, VoiceLine line) {
    this.agents = agents;
    this.queues = queues;
    this.line = line;
  }

  @Override
  public boolean isReady(Campaign campaign) {
    return queues
        .find(campaign.queue())
        .filter(queue -> QueueFit.of(campaign.pacing(), queue) == QueueFit.FITS)
        .isPresent();
  }

  @Override
  public Set<AgentId> free(QueueName queue) {
    return agents.free(queue);
  }

  @Override
  public boolean dial(Call call) {
    Optional<ContactId> contact = ContactId.parse(call.attempt().value());
    return contact.isPresent()
        && (call.keepsAgent() ? agents.dial(contact.get(), call) : dial(contact.get(), call));
  }

  private boolean dial(ContactId contact, Call call) {
    return line.dial(
        contact,
        call.queue(),
        new VoiceLine.Outgoing(call.number().value(), call.callerNumber().value()),
        new VoiceLine.Ringing(
            Duration.ofSeconds(call.pacing().ringSeconds()), call.machines(), call.flow()));
  }
}
