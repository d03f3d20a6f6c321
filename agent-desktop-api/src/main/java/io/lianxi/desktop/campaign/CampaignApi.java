package io.lianxi.desktop.campaign;

import io.lianxi.acd.Language;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.QueueFit;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.edition.FlowsInForce;
import io.lianxi.ivr.phrase.Template;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Campaigns: set up, changed, started, paused, stopped for good, and copied. */
@RestController
@RequestMapping("/api/campaigns")
public final class CampaignApi implements CampaignWish.House {
  /** How often a change of state is tried while others change the same campaign. */
  private static final int TRIES = 5;

  private final Campaigns campaigns;
  private final KnownCampaigns known;
  private final Queues queues;
  private final HouseNumbers numbers;
  private final FlowsInForce flows;
  private final Changes changes;
  private final Clock clock;

  CampaignApi(
      Campaigns campaigns, Queues queues, FlowsInForce flows, Changes changes, Clock clock) {
    this.campaigns = campaigns;
    this.known = new KnownCampaigns(campaigns);
    this.queues = queues;
    this.numbers = new HouseNumbers(flows);
    this.flows = flows;
    this.changes = changes;
    this.clock = clock;
  }

  /** All campaigns, those changed last first. */
  public record CampaignList(List<CampaignView> items) {}

  /** The numbers that calls may show. */
  public record CallerNumbers(List<String> items) {}

  /** The flows that may be told without agents. */
  public record MessageFlows(List<MessageFlow> items) {}

  /** A flow, and what it is called. */
  public record MessageFlow(String name, String zh, String en) {}

  /** What a copy is called; absent for the name of the campaign it is of. */
  @KnownFieldsOnly
  public record CopyWish(@Nullable String name) {}

  @Override
  public boolean hasQueue(QueueName queue) {
    return queues.find(queue).isPresent();
  }

  @Override
  public Optional<PhoneNumber> number(String text) {
    return numbers.parse(text);
  }

  @Override
  public boolean hasFlow(String name) {
    return flows.find(name).isPresent();
  }

  @GetMapping
  CampaignList all() {
    return new CampaignList(campaigns.all().stream().map(CampaignView::of).toList());
  }

  @GetMapping("/caller-numbers")
  CallerNumbers callerNumbers() {
    return new CallerNumbers(numbers.all().stream().map(PhoneNumber::value).toList());
  }

  @GetMapping("/flows")
  MessageFlows messageFlows() {
    return new MessageFlows(
        flows.all().stream()
            .map(FlowsInForce.InForce::published)
            .map(
                flow ->
                    new MessageFlow(flow.id(), named(flow, Language.ZH), named(flow, Language.EN)))
            .sorted(Comparator.comparing(MessageFlow::name))
            .toList());
  }

  private static String named(Flow flow, Language language) {
    return flow.name().in(language).map(Template::source).orElse(flow.id());
  }

  @GetMapping("/{id}")
  CampaignView get(@PathVariable String id) {
    return CampaignView.of(known.get(id));
  }

  /** Adds a campaign, which does not call before it is started. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CampaignView add(
      @RequestBody CampaignWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign =
        wanted(
            wish,
            new CampaignWish.Identity(CampaignId.random(), 1, CampaignState.DRAFT),
            new Wrong());
    save(Optional.empty(), campaign, member, exchange);
    return CampaignView.of(campaign);
  }

  private Campaign wanted(CampaignWish wish, CampaignWish.Identity identity, Wrong wrong) {
    Optional<Campaign> campaign = wish.campaign(identity, this, wrong);
    if (campaign.map(Campaign::endsAt).filter(end -> end.isBefore(clock.instant())).isPresent()) {
      wrong.add("endsAt", "结束时间已过", "must be in the future");
    }
    wrong.refuse();
    return campaign.orElseThrow();
  }

  /** Audits it too; false when somebody else was first. */
  private boolean save(
      Optional<Campaign> before, Campaign after, StaffMember member, ServerWebExchange exchange) {
    if (!campaigns.save(after, member.username(), clock.instant())) {
      return false;
    }
    changes.audit(
        exchange,
        member,
        Action.CAMPAIGN_CHANGED,
        after.id().value(),
        changes.difference(before.map(CampaignView::of), CampaignView.of(after)));
    return true;
  }

  /** Changes the campaign as a whole. */
  @PutMapping("/{id}")
  CampaignView put(
      @PathVariable String id,
      @RequestBody CampaignWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign before = known.open(id);
    Wrong wrong = new Wrong();
    if (wish.version() == null) {
      wrong.mustBeGiven("version");
    }
    Campaign after =
        wanted(
            wish,
            new CampaignWish.Identity(before.id(), before.version() + 1, before.state()),
            wrong);
    if (wish.from() != before.version() || !save(Optional.of(before), after, member, exchange)) {
      throw changedMeanwhile(known.get(id));
    }
    return CampaignView.of(after);
  }

  private static Problem changedMeanwhile(Campaign inForce) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "Somebody else has changed the campaign; its version is " + inForce.version() + ".")
        .with(Map.of("version", inForce.version()));
  }

  @PostMapping("/{id}/start")
  CampaignView start(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = known.get(id);
    mustBeDiallable(campaign);
    if (campaign.endsAt() != null && !clock.instant().isBefore(campaign.endsAt())) {
      throw Problem.of(HttpStatus.CONFLICT, "over", "The campaign's time is over.");
    }
    return become(id, CampaignState.RUNNING, member, exchange);
  }

  private void mustBeDiallable(Campaign campaign) {
    QueuePolicy queue =
        queues
            .find(campaign.queue())
            .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "no-queue", "The queue is gone."));
    switch (QueueFit.of(campaign.pacing(), queue)) {
      case FITS -> {}
      case ASKS_AGENTS ->
          throw unfit("asks-agents", queue, "must let its agents take calls without being asked");
      case KEEPS_WAITING ->
          throw unfit(
              "keeps-waiting",
              queue,
              "must play an announcement to who waits %d s without an agent"
                  .formatted(campaign.pacing().answerSeconds()));
    }
  }

  private static Problem unfit(String type, QueuePolicy queue, String what) {
    return Problem.of(HttpStatus.CONFLICT, type, "Queue %s %s.".formatted(queue.name(), what))
        .with(Map.of("queue", queue.name().value()));
  }

  @PostMapping("/{id}/pause")
  CampaignView pause(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    return become(id, CampaignState.PAUSED, member, exchange);
  }

  /** Stops it for good. */
  @PostMapping("/{id}/stop")
  CampaignView stop(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    return become(id, CampaignState.STOPPED, member, exchange);
  }

  /** A campaign that is so already stays as it is. */
  private CampaignView become(
      String id, CampaignState state, StaffMember member, ServerWebExchange exchange) {
    for (int i = 0; i < TRIES; i++) {
      Campaign before = known.get(id);
      if (before.state() == state) {
        return CampaignView.of(before);
      }
      if (!before.state().next().contains(state)) {
        throw Problem.of(
                HttpStatus.CONFLICT,
                "not-allowed",
                "A campaign that is %s cannot become %s.".formatted(before.state(), state))
            .with(Map.of("state", before.state(), "allowed", before.state().next()));
      }
      Campaign after = before.with(state, before.version() + 1);
      if (save(Optional.of(before), after, member, exchange)) {
        return CampaignView.of(after);
      }
    }
    throw changedMeanwhile(known.get(id));
  }

  /** Adds a campaign that is set up the same and has no leads and no times yet. */
  @PostMapping("/{id}/copy")
  @ResponseStatus(HttpStatus.CREATED)
  CampaignView copy(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable CopyWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign of = known.get(id);
    String name = wish == null || wish.name() == null ? of.name() : wish.name().strip();
    if (name.isEmpty() || name.length() > Campaign.LONGEST_NAME) {
      throw Problem.invalid("name", "must have 1 to " + Campaign.LONGEST_NAME + " characters");
    }
    Campaign copy = CampaignWish.copy(of, name);
    save(Optional.empty(), copy, member, exchange);
    return CampaignView.of(copy);
  }
}
