package io.lianxi.desktop.campaign.retention;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.retention.study.Outcomes;
import io.lianxi.dialer.retention.study.Plan;
import io.lianxi.dialer.retention.study.Plans;
import io.lianxi.dialer.retention.study.Studies;
import io.lianxi.dialer.retention.study.Training;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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

/** Whom a campaign holds out, what its calls have changed, and what was learned from it. */
@RestController
@RequestMapping("/api/campaigns/{id}/retention")
public final class RetentionApi {
  private final KnownCampaigns campaigns;
  private final Plans plans;
  private final Outcomes outcomes;
  private final Studies studies;
  private final Changes changes;
  private final Clock clock;

  RetentionApi(
      KnownCampaigns campaigns, Stores stores, Studies studies, Changes changes, Clock clock) {
    this.campaigns = campaigns;
    this.plans = stores.plans();
    this.outcomes = stores.outcomes();
    this.studies = studies;
    this.changes = changes;
    this.clock = clock;
  }

  /** Where what is told is kept. */
  record Stores(Plans plans, Outcomes outcomes) {}

  @GetMapping
  RetentionView get(@PathVariable String id) {
    CampaignId campaign = campaigns.get(id).id();
    Plan plan = plan(campaign);
    return RetentionView.of(plan, outcomes.tallies(campaign, plan.holdOut()), studies.of(campaign));
  }

  private Plan plan(CampaignId campaign) {
    return plans.find(campaign).orElseGet(() -> Plan.none(campaign));
  }

  /** Changes the plan as a whole; whom it holds out only before the campaign has begun to call. */
  @PutMapping("/plan")
  PlanWish put(
      @PathVariable String id,
      @RequestBody PlanWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    Wrong wrong = new Wrong();
    Optional<Plan> wanted = wish.plan(campaign.id(), wrong);
    wrong.refuse();
    Plan after = wanted.orElseThrow();
    Plan before = plan(campaign.id());
    if (before.version() != wish.from()) {
      throw changedMeanwhile(before);
    }
    if (!after.holdOut().equals(before.holdOut()) && campaign.state() != CampaignState.DRAFT) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "begun",
          "Whom a campaign holds out is fixed once it has begun to call; copy it to choose anew.");
    }
    if (!plans.save(after, member.username(), clock.instant())) {
      throw changedMeanwhile(plan(campaign.id()));
    }
    changes.audit(
        exchange,
        member,
        Action.RETENTION_PLANNED,
        id,
        changes.difference(Optional.of(PlanWish.of(before)), PlanWish.of(after)));
    return PlanWish.of(after);
  }

  private static Problem changedMeanwhile(Plan inForce) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "changed-meanwhile",
            "Somebody else has changed the plan; its version is " + inForce.version() + ".")
        .with(Map.of("version", inForce.version()));
  }

  /** Learns from the outcomes that are known and ranks the leads by it; it goes on by itself. */
  @PostMapping("/trainings")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RetentionView.TrainingView train(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    Training training =
        studies
            .begin(campaign.id(), member.username())
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.CONFLICT,
                        "training",
                        "Another training goes on; there is one at a time."));
    changes.audit(exchange, member, Action.RETENTION_TRAINED, id, "number " + training.number());
    return RetentionView.TrainingView.of(training);
  }
}
