package io.lianxi.desktop.campaign.preview;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.preview.SkipReason;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.dial.Previews;
import io.lianxi.dialer.dial.Previews.Called;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lead that an agent looks at: called when they say so, or skipped. */
@RestController
@RequestMapping("/api/desk/preview")
public final class PreviewApi {
  private static final int MOST_ATTEMPTS = 10;

  private final Previews previews;
  private final Attempts attempts;

  PreviewApi(Previews previews, Attempts attempts) {
    this.previews = previews;
    this.attempts = attempts;
  }

  /**
   * What an agent looks at.
   *
   * @param lead absent when there is nothing to look at
   * @param campaigns the names of those that would show the agent something
   */
  public record Looked(@Nullable ShownLead lead, List<String> campaigns) {}

  /** The lead that is to be called, by its id: the one the agent looks at. */
  @KnownFieldsOnly
  public record CallWish(@Nullable String lead) {}

  /** The lead that is not to be called, by its id: the one the agent looks at. */
  @KnownFieldsOnly
  public record SkipWish(@Nullable String lead, @Nullable SkipReason reason) {}

  private static AgentId agent(StaffMember member) {
    return AgentId.parse(member.username())
        .orElseThrow(() -> Problem.forbidden("You have no desk."));
  }

  private static LeadId id(@Nullable String lead) {
    try {
      return new LeadId(Long.parseLong(lead == null ? "" : lead));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("lead", "must be the id of a lead");
    }
  }

  /** Has to be asked for every few seconds, or the lead is given to somebody else. */
  @GetMapping
  Looked look(@AuthenticationPrincipal StaffMember member) {
    AgentId agent = agent(member);
    return new Looked(
        previews.look(agent).map(preview -> shown(preview, member)).orElse(null),
        previews.shownTo(agent).stream().map(Campaign::name).toList());
  }

  private ShownLead shown(Previews.Preview preview, StaffMember member) {
    LeadId lead = preview.reservation().lead().id();
    return ShownLead.of(
        preview, previews.skipsLeft(preview), attempts.of(lead, MOST_ATTEMPTS), member);
  }

  /** Has the lead called for the agent, if the gate lets it through at this instant. */
  @PostMapping("/call")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void call(@RequestBody CallWish wish, @AuthenticationPrincipal StaffMember member) {
    switch (previews.call(agent(member), id(wish.lead()))) {
      case Called.Calling calling -> {}
      case Called.Forbidden(GateVerdict verdict) -> throw forbidden(verdict);
      case Called.Taken taken -> throw conflict("taken", "Somebody else is calling the number.");
      case Called.NoRoom none ->
          throw conflict("no-room", "You have another contact, or there is no line.");
      case Called.Gone gone -> throw gone();
    }
  }

  private static Problem forbidden(GateVerdict verdict) {
    Map<String, Object> why = new HashMap<>();
    why.put(
        "rules",
        verdict.checks().stream().filter(check -> !check.passes()).map(GateCheck::rule).toList());
    verdict.retryAt().ifPresent(at -> why.put("retryAt", at));
    return conflict(
            "forbidden-by-gate",
            "The lead may not be called now: "
                + verdict.refusal().map(GateCheck::rule).orElseThrow()
                + ".")
        .with(why);
  }

  private static Problem conflict(String slug, String detail) {
    return Problem.of(HttpStatus.CONFLICT, slug, detail);
  }

  private static Problem gone() {
    return conflict("gone", "You do not look at that lead any more.");
  }

  /** Gives the lead back, for later. */
  @PostMapping("/skip")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void skip(@RequestBody SkipWish wish, @AuthenticationPrincipal StaffMember member) {
    LeadId lead = id(wish.lead());
    if (wish.reason() == null) {
      throw Problem.invalid("reason", "must be given");
    }
    switch (previews.skip(agent(member), lead, wish.reason())) {
      case SKIPPED -> {}
      case TOO_OFTEN -> throw conflict("no-more-skips", "The lead was skipped too often.");
      case GONE -> throw gone();
    }
  }
}
