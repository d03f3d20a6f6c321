package io.lianxi.desktop.campaign.blending;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.blending.Inbound;
import io.lianxi.dialer.blending.InboundFigures;
import io.lianxi.dialer.blending.Stance;
import io.lianxi.dialer.blending.Stances;
import io.lianxi.dialer.campaign.Campaign;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a campaign yields to the queues it watches, and how those are served. */
@RestController
public final class BlendingApi {
  private final KnownCampaigns campaigns;
  private final Stances stances;
  private final InboundFigures inbound;
  private final Clock clock;

  BlendingApi(KnownCampaigns campaigns, Stances stances, InboundFigures inbound, Clock clock) {
    this.campaigns = campaigns;
    this.stances = stances;
    this.inbound = inbound;
    this.clock = clock;
  }

  /**
   * How a campaign stands to inbound.
   *
   * @param yielding does it make no calls because of it?
   * @param since when it began to yield; absent when it does not
   * @param why it began to yield; absent when it does not
   * @param resumesAt when it calls again if all stays well; absent while not all is well
   * @param queues how those that it watches are served now; none for one that watches none
   */
  public record BlendingView(
      boolean yielding,
      @Nullable Instant since,
      @Nullable WhyView why,
      @Nullable Instant resumesAt,
      List<InboundView> queues) {}

  /** What made it yield, and how that queue was served then. */
  public record WhyView(Stance.Cause cause, InboundView inbound) {}

  /**
   * How a queue is served.
   *
   * @param serviceLevel absent when nobody is counted
   */
  public record InboundView(
      String queue,
      int counted,
      @Nullable Double serviceLevel,
      int waiting,
      long longestWaitSeconds) {

    static InboundView of(Inbound inbound) {
      return new InboundView(
          inbound.queue().value(),
          inbound.counted(),
          inbound.counted() == 0 ? null : inbound.serviceLevel(),
          inbound.waiting(),
          inbound.longestWait().toSeconds());
    }
  }

  @GetMapping("/api/campaigns/{id}/blending")
  BlendingView blending(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    BlendingRules rules = campaign.conduct().blending();
    Instant now = clock.instant();
    List<InboundView> queues = inbound.of(rules, now).stream().map(InboundView::of).toList();
    boolean mayYield = !rules.watched().isEmpty() && campaign.isCalling(now);
    Optional<Stance> yielding =
        (mayYield ? stances.of(campaign.id()) : Optional.<Stance>empty()).filter(Stance::yielding);
    return yielding
        .map(stance -> view(stance, rules, queues))
        .orElseGet(() -> new BlendingView(false, null, null, null, queues));
  }

  private static BlendingView view(Stance stance, BlendingRules rules, List<InboundView> queues) {
    Stance.Why why = stance.why();
    Instant calmSince = stance.calmSince();
    return new BlendingView(
        true,
        stance.since(),
        why == null ? null : new WhyView(why.cause(), InboundView.of(why.inbound())),
        calmSince == null ? null : calmSince.plus(rules.atLeast()),
        queues);
  }
}
