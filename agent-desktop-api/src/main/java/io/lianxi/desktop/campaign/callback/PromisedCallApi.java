package io.lianxi.desktop.campaign.callback;

import static java.util.function.Function.identity;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.Standing;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** All calls that campaigns have promised: looked through, moved, given to others, taken back. */
@RestController
@RequestMapping("/api/promised-calls")
public final class PromisedCallApi {
  private static final int USUAL_SIZE = 50;
  private static final int LONGEST_REASON = 200;
  private static final String LEAD = "[1-9]\\d{0,17}";

  private final Stores stores;
  private final Promising promising;
  private final Changes changes;
  private final Clock clock;

  PromisedCallApi(Stores stores, Promising promising, Changes changes, Clock clock) {
    this.stores = stores;
    this.promising = promising;
    this.changes = changes;
    this.clock = clock;
  }

  /** Where campaigns and their promises are kept. */
  record Stores(Campaigns campaigns, Leads leads, PromisedLeads promised) {}

  /**
   * What is asked for; absent means any.
   *
   * @param campaign absent for all that were not stopped
   * @param after the {@code next} of the page before
   */
  public record PromisedQuestion(
      @Nullable String campaign,
      @Nullable String agent,
      @Nullable Standing standing,
      @Nullable String after,
      @Nullable Integer size) {}

  /**
   * Some promised calls, the earliest first.
   *
   * @param counts how many there are of each standing, whatever standing was asked for
   * @param next after which it goes on; absent at the end
   */
  public record PromisedPage(
      List<PromisedCallView> items, Map<Standing, Long> counts, @Nullable String next) {}

  /**
   * How a promise is taken back.
   *
   * @param closesLead true when nobody is to call any more; else the lead is called like any other
   */
  @KnownFieldsOnly
  public record CancelWish(@Nullable String reason, @Nullable Boolean closesLead) {}

  @GetMapping
  PromisedPage page(@ModelAttribute PromisedQuestion asked) {
    int size = asked.size() == null ? USUAL_SIZE : asked.size();
    if (size < 1 || size > PromisedLeads.MOST) {
      throw Problem.invalid("size", "must be 1 to " + PromisedLeads.MOST);
    }
    Map<CampaignId, Campaign> campaigns = campaigns(asked.campaign());
    PromisedLeads.Asked wanted =
        new PromisedLeads.Asked(
            campaigns.keySet(), agent(asked.agent()), asked.standing(), place(asked.after()));
    Instant now = clock.instant();
    List<PromisedLeads.Row> rows = stores.promised().page(wanted, now, size);
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      counts.put(standing, 0L);
    }
    counts.putAll(stores.promised().counts(wanted, now));
    return new PromisedPage(
        rows.stream()
            .map(
                row ->
                    PromisedCallView.of(
                        row, Objects.requireNonNull(campaigns.get(row.campaign())), now))
            .toList(),
        counts,
        rows.size() < size ? null : written(rows.getLast()));
  }

  private Map<CampaignId, Campaign> campaigns(@Nullable String asked) {
    if (asked != null) {
      Campaign one =
          CampaignId.parse(asked)
              .flatMap(stores.campaigns()::find)
              .orElseThrow(() -> Problem.invalid("campaign", "is not a campaign"));
      return Map.of(one.id(), one);
    }
    return stores.campaigns().all().stream()
        .filter(campaign -> campaign.state() != CampaignState.STOPPED)
        .collect(Collectors.toMap(Campaign::id, identity()));
  }

  private static @Nullable AgentId agent(@Nullable String asked) {
    return asked == null
        ? null
        : AgentId.parse(asked).orElseThrow(() -> Problem.invalid("agent", "is not an agent"));
  }

  private static String written(PromisedLeads.Row row) {
    Instant at = row.callback().at();
    return at.getEpochSecond() + "." + at.getNano() + "." + row.id();
  }

  private static PromisedLeads.@Nullable Place place(@Nullable String after) {
    if (after == null) {
      return null;
    }
    if (!after.matches("\\d{1,11}\\.\\d{1,9}\\." + LEAD)) {
      throw Problem.invalid("after", "is not the next of a page");
    }
    String[] parts = after.split("\\.", -1);
    return new PromisedLeads.Place(
        Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
        new LeadId(Long.parseLong(parts[2])));
  }

  private Lead waiting(String id) {
    return Optional.of(id)
        .filter(text -> text.matches(LEAD))
        .map(text -> new LeadId(Long.parseLong(text)))
        .flatMap(stores.leads()::find)
        .filter(lead -> lead.promised() != null)
        .orElseThrow(() -> Problem.notFound("such promised call"));
  }

  private Campaign campaign(Lead lead) {
    return promising.campaign(lead).orElseThrow(() -> Problem.notFound("such campaign any more"));
  }

  @GetMapping("/{lead}/slots")
  CallbackApi.Slots slots(@PathVariable String lead) {
    Lead waiting = waiting(lead);
    return new CallbackApi.Slots(promising.slots(campaign(waiting), waiting));
  }

  /** Moves the call to another time, or has somebody else make it. */
  @PutMapping("/{lead}")
  CallbackView move(
      @PathVariable String lead,
      @RequestBody CallbackWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Lead seen = waiting(lead);
    Callback callback = promising.callback(wish, campaign(seen), seen);
    if (!stores.leads().promise(seen, callback)) {
      throw changedMeanwhile();
    }
    CallbackView view = CallbackView.of(callback);
    changes.audit(
        exchange,
        member,
        Action.CALLBACK_MOVED,
        lead,
        changes.difference(Optional.ofNullable(seen.promised()).map(CallbackView::of), view));
    return view;
  }

  static Problem changedMeanwhile() {
    return Problem.of(
        HttpStatus.CONFLICT, "changed-meanwhile", "The call is being made, or was moved.");
  }

  /** Takes the promise back; the reason stays in the audit. */
  @PostMapping("/{lead}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(
      @PathVariable String lead,
      @RequestBody CancelWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Lead seen = waiting(lead);
    Wrong wrong = new Wrong();
    String reason = wish.reason() == null ? "" : wish.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
      wrong.add(
          "reason",
          "必须有 1 到 " + LONGEST_REASON + " 个字符",
          "must have 1 to " + LONGEST_REASON + " characters");
    }
    wrong.refuse();
    boolean closes = Boolean.TRUE.equals(wish.closesLead());
    if (!stores.leads().unpromise(seen, closes ? LeadClosing.LOST : null)) {
      throw changedMeanwhile();
    }
    String then = closes ? "lead closed: " : "lead goes on: ";
    changes.audit(exchange, member, Action.CALLBACK_CANCELLED, lead, then + reason);
  }
}
