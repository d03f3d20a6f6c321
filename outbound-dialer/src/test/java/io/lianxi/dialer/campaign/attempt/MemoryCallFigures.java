package io.lianxi.dialer.campaign.attempt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.attempt.Attempt.State;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts calls in memory. */
public final class MemoryCallFigures implements CallFigures {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Set<CallOutcome> ANSWERED =
      Set.of(CallOutcome.CONNECTED, CallOutcome.ABANDONED);

  private final MemoryAttempts attempts;

  public MemoryCallFigures(MemoryAttempts attempts) {
    this.attempts = attempts;
  }

  private Stream<Attempt> of(CampaignId campaign) {
    return attempts.all().filter(one -> one.campaign().equals(campaign));
  }

  private Stream<Attempt> calls(CampaignId campaign, Instant from, Instant to) {
    return of(campaign)
        .filter(one -> one.state() == State.DIALLED || one.state() == State.ENDED)
        .filter(one -> !one.openedAt().isBefore(from) && one.openedAt().isBefore(to));
  }

  @Override
  public Attempts attempts(CampaignId campaign) {
    return new Attempts(
        calls(campaign, Instant.MIN, Instant.MAX).count(),
        of(campaign)
            .flatMap(one -> Stream.ofNullable(one.outcome()))
            .collect(groupingBy(outcome -> outcome, counting())),
        of(campaign)
            .filter(one -> one.state() == State.REFUSED)
            .flatMap(one -> Optional.ofNullable(one.verdict()).stream())
            .map(GateVerdict::refusal)
            .flatMap(Optional::stream)
            .collect(groupingBy(GateCheck::rule, counting())));
  }

  @Override
  public long callsSince(CampaignId campaign, Instant since) {
    return calls(campaign, since, Instant.MAX).count();
  }

  @Override
  public List<HalfHour> halfHours(CampaignId campaign, Instant from, Instant to) {
    Map<Instant, List<Attempt>> halves =
        calls(campaign, from, to)
            .collect(groupingBy(one -> half(one.openedAt()), TreeMap::new, toList()));
    return halves.entrySet().stream()
        .map(
            half ->
                new HalfHour(
                    half.getKey(),
                    half.getValue().size(),
                    answered(half.getValue()),
                    abandoned(half.getValue())))
        .toList();
  }

  private static Instant half(Instant at) {
    long seconds = HALF_HOUR.toSeconds();
    return Instant.ofEpochSecond(at.getEpochSecond() / seconds * seconds);
  }

  private static long answered(List<Attempt> calls) {
    return calls.stream().filter(MemoryCallFigures::isAnswered).count();
  }

  private static boolean isAnswered(Attempt call) {
    CallOutcome outcome = call.outcome();
    return outcome != null && ANSWERED.contains(outcome);
  }

  private static long abandoned(List<Attempt> calls) {
    return calls.stream().filter(one -> one.outcome() == CallOutcome.ABANDONED).count();
  }

  @Override
  public double worstHalfHour(CampaignId campaign, Instant from, Instant to) {
    List<Attempt> answered =
        calls(campaign, from, to).filter(MemoryCallFigures::isAnswered).toList();
    return answered.stream()
        .map(last -> within(answered, last.openedAt()))
        .mapToDouble(calls -> (double) abandoned(calls) / calls.size())
        .max()
        .orElse(0);
  }

  private static List<Attempt> within(List<Attempt> answered, Instant end) {
    return answered.stream()
        .filter(one -> !one.openedAt().isBefore(end.minus(HALF_HOUR)))
        .filter(one -> !one.openedAt().isAfter(end))
        .toList();
  }
}
