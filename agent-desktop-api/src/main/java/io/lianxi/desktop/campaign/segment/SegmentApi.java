package io.lianxi.desktop.campaign.segment;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.segment.Segments;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.segment.SegmentCount;
import io.lianxi.dialer.campaign.segment.SegmentFilter;
import io.lianxi.dialer.campaign.segment.SegmentIntake;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Begun;
import io.lianxi.dialer.campaign.segment.SegmentIntake.Counted;
import io.lianxi.dialer.campaign.segment.SegmentTaking;
import io.lianxi.dialer.retention.study.Studies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Counts customers of the local user base and takes them into a campaign as a list of leads. */
@RestController
@RequestMapping("/api/campaigns/{id}/segments")
public final class SegmentApi {
  private static final int LONGEST_NAME = 80;

  private final SegmentIntake intake;
  private final Studies studies;
  private final KnownCampaigns campaigns;
  private final Changes changes;

  SegmentApi(SegmentIntake intake, Studies studies, KnownCampaigns campaigns, Changes changes) {
    this.intake = intake;
    this.studies = studies;
    this.campaigns = campaigns;
    this.changes = changes;
  }

  /** The segments a campaign took in, or takes in, the last first. */
  public record Takings(List<TakingView> items) {}

  /**
   * How many customers there are, each counted once.
   *
   * @param withoutNumber have no telephone that can be called
   * @param forbidden are on the list of those nobody may call
   * @param refused want no calls of the campaign's purpose
   */
  public record CountView(
      long found, long callable, long withoutNumber, long forbidden, long refused) {
    static CountView of(SegmentCount count) {
      return new CountView(
          count.found(),
          count.callable(),
          count.withoutNumber(),
          count.forbidden(),
          count.refused());
    }
  }

  /**
   * What there is to choose from.
   *
   * @param learned campaigns that tell how likely customers leave, the last that learned first
   */
  public record Choices(
      List<String> plans, List<String> provinces, List<Learned> learned, int mostCustomers) {}

  /** A campaign that has learned from outcomes. */
  public record Learned(String id, String name) {}

  @GetMapping
  Takings takings(@PathVariable String id) {
    return new Takings(intake.of(campaigns.get(id).id()).stream().map(TakingView::of).toList());
  }

  @GetMapping("/choices")
  Choices choices(@PathVariable String id) {
    campaigns.get(id);
    Segments.Choices choices = intake.choices();
    return new Choices(
        choices.plans(),
        choices.provinces(),
        studies.learned().stream()
            .map(campaigns::find)
            .flatMap(Optional::stream)
            .map(one -> new Learned(one.id().value(), one.name()))
            .toList(),
        SegmentIntake.MOST_CUSTOMERS);
  }

  /** How many customers of a segment can be called, and why the others cannot. */
  @PostMapping("/count")
  CountView count(@PathVariable String id, @RequestBody SegmentWish wish) {
    Campaign campaign = campaigns.open(id);
    SegmentFilter filter = wish.filter();
    return switch (intake.count(campaign.id(), campaign.rules().purpose(), filter)) {
      case Counted.Of(SegmentCount count) -> CountView.of(count);
      case Counted.Busy() ->
          throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS, "busy", "Others are being counted; ask again.");
      case Counted.Unusable(Remark why) -> throw invalid(why);
    };
  }

  /**
   * Begins to take a segment in, which goes on by itself; its leads are called once all are in.
   *
   * @param name of the list
   * @param priority of the leads
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  TakingView take(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") int priority,
      @RequestBody SegmentWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    SegmentIntake.Order order =
        new SegmentIntake.Order(
            campaign.id(),
            campaign.rules().purpose(),
            named(name),
            wish.filter(),
            within(priority),
            member.username());
    return switch (intake.begin(order)) {
      case Begun.Busy() ->
          throw Problem.of(
              HttpStatus.CONFLICT, "busy", "Another segment is being taken in; wait for its end.");
      case Begun.Unusable(Remark why) -> throw invalid(why);
      case Begun.On(SegmentTaking taking) -> {
        changes.audit(
            exchange,
            member,
            Action.SEGMENT_TAKEN,
            id,
            "%s: %d customers; %s"
                .formatted(
                    taking.name(),
                    taking.found(),
                    changes.difference(Optional.empty(), SegmentWish.of(taking.filter()))));
        yield TakingView.of(taking);
      }
    };
  }

  private static Problem invalid(Remark why) {
    return Problem.invalid(
        List.of(new Problem.Field(why.field(), why.messageEn(), why.messageZh())));
  }

  private static String named(@Nullable String given) {
    String name = given == null ? "" : given.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw Problem.invalid("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static int within(int priority) {
    if (priority < 0 || priority > Lead.HIGHEST_PRIORITY) {
      throw Problem.invalid("priority", "must be 0 to " + Lead.HIGHEST_PRIORITY);
    }
    return priority;
  }
}
