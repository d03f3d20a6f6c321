package io.lianxi.dialer.dial;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignShares;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.message.MessagePace;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the calls of campaigns that tell a message, which lines and their rate limit and no agents.
 * Not for more than one thread at once.
 */
final class MessageCalls {
  private final DialStores stores;
  private final Map<CampaignId, MessagePace> paces = new HashMap<>();
  private final CampaignShares shares = new CampaignShares();

  MessageCalls(DialStores stores) {
    this.stores = stores;
  }

  /**
   * Makes those that are to be made now.
   *
   * @param mostRefused so many leads may the gate refuse before others get their turn
   */
  void make(List<Campaign> campaigns, int mostRefused, LeadCalling calling, Instant now) {
    paces.keySet().retainAll(campaigns.stream().map(Campaign::id).toList());
    Map<CampaignId, Integer> room = new HashMap<>();
    campaigns.forEach(campaign -> room.put(campaign.id(), room(campaign, now)));
    int refused = 0;
    while (refused < mostRefused) {
      Optional<Campaign> next = shares.next(campaigns, one -> room.getOrDefault(one.id(), 0) > 0);
      if (next.isEmpty()) {
        return;
      }
      Campaign campaign = next.get();
      Optional<Lead> lead = calling.claim(campaign, now);
      if (lead.isEmpty()) {
        room.put(campaign.id(), 0);
      } else {
        switch (calling.call(campaign, lead.get(), now)) {
          case MADE -> {
            shares.made(campaign);
            pace(campaign).made();
            room.merge(campaign.id(), -1, Integer::sum);
          }
          case REFUSED -> refused++;
          case NO_ROOM -> {
            return;
          }
        }
      }
    }
  }

  private MessagePace pace(Campaign campaign) {
    return paces.computeIfAbsent(campaign.id(), id -> new MessagePace());
  }

  private int room(Campaign campaign, Instant now) {
    return pace(campaign)
        .calls(
            Objects.requireNonNull(campaign.conduct().message()),
            stores.attempts().underWay(campaign.id()),
            now);
  }

  /**
   * What such a call means for the pacing of others: its agent is busy, and nobody was abandoned
   * who had not been called for an agent.
   */
  static Stream<PacingEvent> meaning(DialEvent event) {
    return switch (event) {
      case DialEvent.Answered(var call, var at) -> Stream.of(new PacingEvent.Answered(call, at));
      case DialEvent.Connected(var call, var agent, var at) ->
          Stream.of(new PacingEvent.Failed(call, at), new PacingEvent.Away(agent, at));
      case DialEvent.Failed(var call, var outcome, var at) ->
          Stream.of(new PacingEvent.Failed(call, at));
      case DialEvent.TalkEnded e -> Stream.empty(); // whoever looks at agents sees who is free
      case DialEvent.Refused e -> Stream.empty();
      case DialEvent.Disposed e -> Stream.empty();
    };
  }
}
