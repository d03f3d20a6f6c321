package io.lianxi.dialer.hearing;

import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hearings in memory. */
public final class MemoryHearings implements Hearings {
  private final Function<AttemptId, @Nullable CampaignId> campaigns;
  private final Map<AttemptId, Kept> kept = new HashMap<>();

  private record Kept(
      CampaignId campaign, Instant at, @Nullable Heard heard, @Nullable Boolean isMachine) {
    boolean isAlarm() {
      return heard != null && heard.verdict() == Verdict.MACHINE;
    }
  }

  /**
   * @param campaigns of attempts; null for what is none
   */
  public MemoryHearings(Function<AttemptId, @Nullable CampaignId> campaigns) {
    this.campaigns = campaigns;
  }

  @Override
  public synchronized void heard(AttemptId call, Heard heard, Instant at) {
    CampaignId campaign = campaigns.apply(call);
    if (campaign != null) {
      kept.merge(
          call,
          new Kept(campaign, at, heard, null),
          (before, now) ->
              before.heard == null
                  ? new Kept(campaign, before.at, heard, before.isMachine)
                  : before);
    }
  }

  @Override
  public synchronized void judged(AttemptId call, boolean isMachine, Instant at) {
    CampaignId campaign = campaigns.apply(call);
    if (campaign != null) {
      kept.merge(
          call,
          new Kept(campaign, at, null, isMachine),
          (before, now) -> new Kept(campaign, before.at, before.heard, isMachine));
    }
  }

  @Override
  public synchronized MachineTally tally(CampaignId campaign, Instant from, Instant to) {
    List<Kept> of =
        kept.values().stream()
            .filter(one -> one.campaign.equals(campaign))
            .filter(one -> !one.at.isBefore(from) && one.at.isBefore(to))
            .toList();
    List<Heard> heard = of.stream().flatMap(one -> stream(one.heard)).toList();
    Map<Verdict, Long> verdicts =
        heard.stream().collect(Collectors.groupingBy(Heard::verdict, Collectors.counting()));
    return new MachineTally(
        verdicts,
        heard.stream().filter(Heard::isHungUp).count(),
        count(of, one -> one.isMachine != null && !one.isAlarm()),
        count(of, one -> Boolean.TRUE.equals(one.isMachine) && !one.isAlarm()),
        count(of, one -> one.isMachine != null && one.isAlarm()),
        count(of, one -> Boolean.FALSE.equals(one.isMachine) && one.isAlarm()),
        new MachineTally.Listening(percentile(heard, 0.5), percentile(heard, 0.95)));
  }

  private static Stream<Heard> stream(@Nullable Heard heard) {
    return Stream.ofNullable(heard);
  }

  private static long count(List<Kept> of, Predicate<Kept> what) {
    return of.stream().filter(what).count();
  }

  private static long percentile(List<Heard> heard, double share) {
    List<Long> sorted = heard.stream().map(one -> one.listened().toMillis()).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
