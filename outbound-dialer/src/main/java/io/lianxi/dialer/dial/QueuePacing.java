package io.lianxi.dialer.dial;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignShares;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.pacing.AbandonBudget;
import io.lianxi.dialer.pacing.AbandonCount;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.Pacing;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import io.lianxi.dialer.pacing.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pacing of the campaigns that share a queue's agents: the most careful policy of all holds for
 * them, and they share one budget of abandoned calls, day by day. The law counts each campaign's by
 * itself, so each has a budget of its own too: who has spent that is called only where an agent is
 * free.
 */
final class QueuePacing {
  private static final Duration DAYS_BEFORE = Duration.ofDays(29);
  private static final int MOST_IN_SET_UP = 5_000;
  private static final Shift NONE = new Shift(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

  private final Attempts attempts;
  private final CampaignShares shares = new CampaignShares();

  /** Knows agents before anything is called; the first day begins when something is. */
  private final Pacing pacing =
      new Pacing(PacingPolicy.usual(PacingMode.PROGRESSIVE), NONE, AbandonCount.NONE);

  private final Map<CampaignId, AbandonBudget> own = new HashMap<>();
  private @Nullable Shift shift;

  QueuePacing(Attempts attempts) {
    this.attempts = attempts;
  }

  CampaignShares shares() {
    return shares;
  }

  /** How many calls are made now; empty on a day on which nobody is called. */
  Optional<Pace> decide(List<Campaign> campaigns, Instant now) {
    PacingPolicy policy =
        campaigns.stream().map(Campaign::pacing).reduce(PacingPolicy::and).orElseThrow();
    Optional<Shift> today =
        campaigns.stream()
            .flatMap(campaign -> campaign.rules().hours().shift(now).stream())
            .reduce(QueuePacing::both);
    return today.map(day -> pacing(policy, day, campaigns, now).decide(now));
  }

  /** Which of them bear no risk now; a campaign that is alone has the budget of all. */
  Set<CampaignId> careful(List<Campaign> campaigns, Pace pace, Instant now) {
    Shift today = shift;
    if (today == null || campaigns.size() < 2) {
      return Set.of();
    }
    return campaigns.stream()
        .filter(campaign -> !budget(campaign, today, now).bearsRisk(now, pace.working()))
        .map(Campaign::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private AbandonBudget budget(Campaign campaign, Shift today, Instant now) {
    AbandonBudget budget =
        own.computeIfAbsent(
            campaign.id(),
            id -> {
              AbandonBudget begun =
                  new AbandonBudget(
                      campaign.pacing().cap(), today, before(List.of(campaign), today));
              begun.resume(count(List.of(campaign), today.from(), now));
              return begun;
            });
    budget.follow(campaign.pacing().cap());
    budget.pass(now);
    return budget;
  }

  private static Shift both(Shift one, Shift other) {
    return new Shift(
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.to().isAfter(other.to()) ? one.to() : other.to());
  }

  private Pacing pacing(PacingPolicy policy, Shift day, List<Campaign> campaigns, Instant now) {
    Shift last = shift;
    if (last == null || !last.from().equals(day.from())) {
      pacing.begin(day, before(campaigns, day));
      own.clear();
    }
    own.keySet().retainAll(campaigns.stream().map(Campaign::id).toList());
    if (last == null) {
      pacing.resume(count(campaigns, day.from(), now));
      inSetUp(campaigns, now).forEach(pacing::learn);
    }
    shift = day;
    pacing.follow(policy);
    return pacing;
  }

  /** Another copy calls: what it does has to be looked up before anything is decided here again. */
  void rest() {
    shift = null;
    own.clear();
  }

  private Stream<PacingEvent> inSetUp(List<Campaign> campaigns, Instant now) {
    Set<CampaignId> ids = campaigns.stream().map(Campaign::id).collect(Collectors.toSet());
    return attempts.unfinished(now, MOST_IN_SET_UP).stream()
        .filter(attempt -> ids.contains(attempt.campaign()) && attempt.answeredAt() == null)
        .map(attempt -> new PacingEvent.Dialled(attempt.id(), attempt.openedAt()));
  }

  private AbandonCount before(List<Campaign> campaigns, Shift day) {
    return count(campaigns, day.from().minus(DAYS_BEFORE), day.from());
  }

  private AbandonCount count(List<Campaign> campaigns, Instant from, Instant to) {
    return campaigns.stream()
        .map(campaign -> attempts.abandons(campaign.id(), from, to))
        .reduce(AbandonCount.NONE, AbandonCount::plus);
  }

  /** Learns of an agent. */
  void learn(PacingEvent event) {
    pacing.learn(event);
  }

  /** Learns of a call of the campaign. */
  void learn(CampaignId campaign, PacingEvent event) {
    pacing.learn(event);
    AbandonBudget budget = own.get(campaign);
    if (budget != null && event instanceof PacingEvent.Connected) {
      budget.connected(event.at());
    } else if (budget != null && event instanceof PacingEvent.Abandoned) {
      budget.abandoned(event.at());
    }
  }
}
