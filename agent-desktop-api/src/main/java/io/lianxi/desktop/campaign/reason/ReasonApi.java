package io.lianxi.desktop.campaign.reason;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.reason.ReasonLists;
import io.lianxi.dialer.campaign.reason.Reasons;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The reasons that agents of a campaign choose from. */
@RestController
@RequestMapping("/api/campaigns/{id}/reasons")
public final class ReasonApi {
  private final KnownCampaigns campaigns;
  private final ReasonLists lists;
  private final Changes changes;
  private final Clock clock;

  ReasonApi(KnownCampaigns campaigns, ReasonLists lists, Changes changes, Clock clock) {
    this.campaigns = campaigns;
    this.lists = lists;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The reasons of a campaign.
   *
   * @param isAsked false before somebody has set them: then they are the usual ones, and nobody is
   *     asked
   */
  public record ReasonsView(boolean isAsked, ReasonsWish reasons) {}

  @GetMapping
  ReasonsView get(@PathVariable String id) {
    CampaignId campaign = campaigns.get(id).id();
    Optional<Reasons> set = lists.find(campaign);
    return new ReasonsView(
        set.isPresent(), ReasonsWish.of(set.orElseGet(() -> Reasons.usual(campaign))));
  }

  /** Changes them as a whole; a reason that was there before stays, and may be retired. */
  @PutMapping
  ReasonsView put(
      @PathVariable String id,
      @RequestBody ReasonsWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    Reasons before = inForce(campaign.id());
    Wrong wrong = new Wrong();
    Optional<Reasons> wanted = wish.reasons(before, wrong);
    wrong.refuse();
    Reasons after = wanted.orElseThrow();
    boolean isKept = wish.isFrom(before) && lists.save(after, member.username(), clock.instant());
    if (!isKept) {
      int version = inForce(campaign.id()).version();
      throw Problem.of(
              HttpStatus.CONFLICT,
              "changed-meanwhile",
              "Somebody else has changed the reasons; their version is " + version + ".")
          .with(Map.of("version", version));
    }
    changes.audit(
        exchange,
        member,
        Action.REASONS_CHANGED,
        id,
        changes.difference(Optional.of(ReasonsWish.of(before)), ReasonsWish.of(after)));
    return new ReasonsView(true, ReasonsWish.of(after));
  }

  private Reasons inForce(CampaignId campaign) {
    return lists.find(campaign).orElseGet(() -> Reasons.none(campaign));
  }
}
