package io.lianxi.dialer.dial;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls leads: decide how many, claim a lead, have it called. */
public final class DialLoop {
  /** So many leads may the gate refuse at one waking before others get their turn. */
  private static final int MOST_REFUSED = 200;

  private final DialStores stores;
  private final Dialling dialling;
  private final LeadCalling calling;
  private final DialTurn turn;
  private final Paces paces;
  private final Yielding yielding;
  private final Clock clock;
  private final Map<QueueName, QueuePacing> queues = new HashMap<>();
  private final Map<QueueName, MessageCalls> messages = new HashMap<>();

  DialLoop(
      DialStores stores,
      Gatekeeping gate,
      Dialling dialling,
      DialTurn turn,
      Paces paces,
      Yielding yielding,
      Clock clock) {
    this.stores = stores;
    this.dialling = dialling;
    this.calling = new LeadCalling(stores, gate, dialling, this::hear);
    this.turn = turn;
    this.paces = paces;
    this.yielding = yielding;
    this.clock = clock;
  }

  /** Makes the calls that are to be made now. */
  public synchronized void tick() {
    Instant now = clock.instant();
    if (!turn.isMine(now)) {
      queues.values().forEach(QueuePacing::rest);
      yielding.rest();
      return;
    }
    List<Campaign> running =
        stores.campaigns().running().stream()
            .filter(campaign -> campaign.isCalling(now) && dialling.isReady(campaign))
            .toList();
    Set<CampaignId> waits = yielding.look(running, now);
    Map<Boolean, List<Campaign>> calling =
        running.stream()
            .filter(campaign -> campaign.pacing().mode() != PacingMode.PREVIEW) // agents say when
            .collect(partitioningBy(LeadCalling::tellsMessage));
    calling.getOrDefault(false, List.of()).stream()
        .collect(groupingBy(Campaign::queue))
        .forEach((queue, campaigns) -> call(queue, campaigns, waits, now));
    calling.getOrDefault(true, List.of()).stream()
        .filter(campaign -> !waits.contains(campaign.id()))
        .collect(groupingBy(Campaign::queue))
        .forEach((queue, campaigns) -> tell(queue, campaigns, now));
  }

  /** Whoever was promised a call gets one from an agent who is free. */
  private void tell(QueueName queue, List<Campaign> campaigns, Instant now) {
    keepPromises(queue, campaigns, dialling.free(queue).size(), now);
    messages
        .computeIfAbsent(queue, name -> new MessageCalls(stores))
        .make(campaigns, MOST_REFUSED, calling, now);
  }

  private QueuePacing pacing(QueueName queue) {
    return queues.computeIfAbsent(queue, name -> new QueuePacing(stores.attempts()));
  }

  /**
   * Makes the calls of a queue; those that yield make none, but all are paced together.
   *
   * @param waits the campaigns that yield
   */
  private void call(QueueName queue, List<Campaign> all, Set<CampaignId> waits, Instant now) {
    QueuePacing pacing = pacing(queue);
    List<Campaign> campaigns =
        all.stream().filter(campaign -> !waits.contains(campaign.id())).toList();
    Optional<Pace> decided =
        pacing.decide(all, now).map(paced -> campaigns.isEmpty() ? paced.yielded() : paced);
    if (decided.isEmpty()) {
      return;
    }
    Pace pace = decided.get();
    Set<CampaignId> careful = pacing.careful(all, pace, now);
    paces.tell(queue, new Paces.Decided(now, pace, careful));
    int made = keepPromises(queue, campaigns, pace.calls(), now);
    int refused = 0;
    List<Campaign> left = new ArrayList<>(campaigns);
    while (made < pace.calls() && refused < MOST_REFUSED && !left.isEmpty()) {
      boolean isCertain = made < pace.certain();
      Optional<Campaign> next =
          pacing.shares().next(left, one -> isCertain || !careful.contains(one.id()));
      if (next.isEmpty()) {
        return;
      }
      Campaign campaign = next.get();
      Optional<Lead> lead = calling.claim(campaign, now);
      if (lead.isEmpty()) {
        left.remove(campaign);
      } else {
        switch (calling.call(campaign, lead.get(), now)) {
          case MADE -> {
            pacing.shares().made(campaign);
            made++;
          }
          case REFUSED -> refused++;
          case NO_ROOM -> left.clear();
        }
      }
    }
  }

  /**
   * Makes the calls that were promised, before all others; how many those are. One for which nobody
   * is free is tried again a while later.
   */
  private int keepPromises(QueueName queue, List<Campaign> campaigns, int wanted, Instant now) {
    Map<CampaignId, Campaign> byId = campaigns.stream().collect(toMap(Campaign::id, one -> one));
    int made = 0;
    for (int tried = 0; made < wanted && tried < MOST_REFUSED; tried++) {
      Optional<Lead> lead =
          stores.leads().claimPromised(byId.keySet(), dialling.free(queue), "dial", now);
      Campaign campaign = lead.map(Lead::campaign).map(byId::get).orElse(null);
      if (campaign == null) {
        return made;
      }
      if (calling.call(campaign, lead.get(), now) == LeadCalling.Wish.MADE) {
        pacing(queue).shares().made(campaign);
        made++;
      }
    }
    return made;
  }

  /** Calls a claimed lead for an agent who has looked at it, and for nobody else. */
  synchronized LeadCalling.Wish callFor(AgentId agent, Campaign campaign, Lead lead) {
    return calling.call(campaign, lead, agent, clock.instant());
  }

  /** Learns of an agent of the queue. */
  public synchronized void hear(QueueName queue, PacingEvent event) {
    pacing(queue).learn(event);
  }

  /** Learns what came of a call: how fast it goes on. What is kept for good is kept elsewhere. */
  public synchronized void hear(DialEvent event) {
    stores
        .attempts()
        .find(event.attempt())
        .flatMap(attempt -> stores.campaigns().find(attempt.campaign()))
        .ifPresent(
            campaign -> {
              QueuePacing pacing = pacing(campaign.queue());
              if (LeadCalling.tellsMessage(campaign)) {
                MessageCalls.meaning(event).forEach(pacing::learn);
              } else {
                meaning(event).ifPresent(meant -> pacing.learn(campaign.id(), meant));
              }
            });
  }

  private static Optional<PacingEvent> meaning(DialEvent event) {
    return switch (event) {
      case DialEvent.Answered(var call, var at) -> Optional.of(new PacingEvent.Answered(call, at));
      case DialEvent.Connected(var call, var agent, var at) ->
          Optional.of(new PacingEvent.Connected(call, agent, at));
      case DialEvent.TalkEnded(var call, var agent, var wasMachine, var at) ->
          Optional.of(new PacingEvent.TalkEnded(agent, wasMachine, at));
      case DialEvent.Failed(var call, var outcome, var at) ->
          Optional.of(
              outcome == CallOutcome.ABANDONED
                  ? new PacingEvent.Abandoned(call, at)
                  : new PacingEvent.Failed(call, at));
      case DialEvent.Refused e -> Optional.empty(); // neither of these says how busy anybody is
      case DialEvent.Disposed e -> Optional.empty();
    };
  }
}
