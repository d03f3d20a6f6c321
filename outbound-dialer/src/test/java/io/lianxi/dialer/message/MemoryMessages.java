package io.lianxi.dialer.message;

import io.lianxi.acd.contact.MessageState;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages in memory. */
public final class MemoryMessages implements Messages {
  private final Function<AttemptId, @Nullable CampaignId> campaigns;
  private final Map<AttemptId, Kept> kept = new HashMap<>();

  private record Kept(CampaignId campaign, Set<MessageState> states, String keys) {}

  /**
   * @param campaigns of attempts; null for what is none
   */
  public MemoryMessages(Function<AttemptId, @Nullable CampaignId> campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public synchronized void keep(AttemptId call, MessageState state, String keys, Instant at) {
    CampaignId campaign = campaigns.apply(call);
    if (campaign != null) {
      kept.merge(
          call,
          new Kept(campaign, EnumSet.of(state), keys),
          (before, now) -> {
            before.states.addAll(now.states);
            return keys.length() > before.keys.length()
                ? new Kept(campaign, before.states, keys)
                : before;
          });
    }
  }

  @Override
  public synchronized MessageTally tally(CampaignId campaign) {
    List<Kept> all = kept.values().stream().filter(one -> one.campaign.equals(campaign)).toList();
    return new MessageTally(
        all.size(),
        count(all, MessageState.LEFT),
        count(all, MessageState.HEARD),
        count(all, MessageState.REFUSED),
        all.stream()
            .flatMap(one -> one.keys.chars().mapToObj(Character::toString))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  private static long count(List<Kept> all, MessageState state) {
    return all.stream().filter(one -> one.states.contains(state)).count();
  }
}
