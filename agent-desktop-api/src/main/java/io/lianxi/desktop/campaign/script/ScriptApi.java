package io.lianxi.desktop.campaign.script;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.script.Script;
import io.lianxi.dialer.campaign.script.ScriptNode;
import io.lianxi.dialer.campaign.script.ScriptPaths;
import io.lianxi.dialer.campaign.script.ScriptStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What whoever talks for a campaign is to say, and the way that the talk takes. */
@RestController
public final class ScriptApi {
  /** A talk that goes round in a script comes back to nodes, but not for ever. */
  private static final int LONGEST_PATH = 200;

  private final Contacted contacted;
  private final KnownCampaigns known;
  private final Stores stores;

  ScriptApi(Contacted contacted, KnownCampaigns known, Stores stores) {
    this.contacted = contacted;
    this.known = known;
    this.stores = stores;
  }

  /** Where calls, whom they were to, and the ways they took are kept. */
  record Stores(Campaigns campaigns, Attempts attempts, Leads leads, ScriptPaths paths) {}

  /**
   * What is to be said in a contact.
   *
   * @param nodes with what is known of the lead; none when there is no script
   * @param path the nodes that were said, in order
   */
  public record ContactScript(List<ScriptNode> nodes, List<String> path) {}

  /** The way that a talk has taken. */
  @KnownFieldsOnly
  public record PathWish(@Nullable List<@Nullable String> path) {}

  /** How many calls came how far. */
  public record Reach(Map<ScriptStep, Long> furthest) {}

  /** A call of a campaign that has a script. */
  private record Called(AttemptId attempt, Campaign campaign, Lead lead, Script script) {}

  @GetMapping("/api/contacts/{id}/script")
  ContactScript get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return called(id, member)
        .map(
            called ->
                new ContactScript(filled(called, member), stores.paths().of(called.attempt())))
        .orElseGet(() -> new ContactScript(List.of(), List.of()));
  }

  private Optional<Called> called(String id, StaffMember member) {
    AttemptId attempt = new AttemptId(contacted.find(id, member).id().value());
    return stores
        .attempts()
        .find(attempt)
        .map(Attempt::lead)
        .flatMap(stores.leads()::find)
        .flatMap(lead -> called(attempt, lead));
  }

  private Optional<Called> called(AttemptId attempt, Lead lead) {
    return stores
        .campaigns()
        .find(lead.campaign())
        .flatMap(
            campaign ->
                Optional.ofNullable(campaign.conduct().script())
                    .map(script -> new Called(attempt, campaign, lead, script)));
  }

  private static List<ScriptNode> filled(Called called, StaffMember member) {
    return ScriptText.filled(called.campaign(), called.lead(), member.displayName());
  }

  /** Keeps the way so far, with the call. */
  @PutMapping("/api/contacts/{id}/script")
  ContactScript put(
      @PathVariable String id,
      @RequestBody PathWish wish,
      @AuthenticationPrincipal StaffMember member) {
    Called called =
        called(id, member)
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.CONFLICT, "no-script", "There is no script for that contact."));
    List<String> path = path(wish, called.script());
    ScriptStep furthest = called.script().furthest(path).orElseThrow();
    stores
        .paths()
        .keep(new ScriptPaths.Path(called.attempt(), called.campaign().id(), path, furthest));
    return new ContactScript(filled(called, member), path);
  }

  private static List<String> path(PathWish wish, Script script) {
    List<@Nullable String> wanted = wish.path() == null ? List.of() : wish.path();
    if (wanted.isEmpty() || wanted.size() > LONGEST_PATH) {
      throw Problem.invalid("path", "must have 1 to " + LONGEST_PATH + " nodes");
    }
    List<String> path = new ArrayList<>();
    wanted.forEach(node -> path.add(node == null ? "" : node));
    script
        .strays(path)
        .ifPresent(
            at -> {
              throw Problem.invalid("path[" + at + "]", "is no node that the script leads to here");
            });
    return path;
  }

  @GetMapping("/api/campaigns/{id}/script/reach")
  Reach reach(@PathVariable String id) {
    return new Reach(stores.paths().furthest(known.get(id).id()));
  }
}
