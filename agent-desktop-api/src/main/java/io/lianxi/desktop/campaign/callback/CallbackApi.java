package io.lianxi.desktop.campaign.callback;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackTimes.Slot;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.compliance.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The calls that an agent has promised to make: looked at, moved, and given away. */
@RestController
@RequestMapping("/api/desk/callbacks")
public final class CallbackApi {
  private static final int MOST = 100;

  private final Leads leads;
  private final Promising promising;
  private final Changes changes;

  CallbackApi(Leads leads, Promising promising, Changes changes) {
    this.leads = leads;
    this.promising = promising;
    this.changes = changes;
  }

  /** The earliest hundred of them, in order. */
  public record Callbacks(List<OwnCallback> items) {}

  /**
   * A call that an agent is to make.
   *
   * @param number masked
   * @param remindAt when the agent is to be reminded
   * @param isCalling the campaign makes calls; while it does not, nobody is called back
   */
  public record OwnCallback(
      String lead,
      String campaign,
      Purpose purpose,
      String name,
      String number,
      int calls,
      CallbackView callback,
      Instant remindAt,
      boolean isCalling) {}

  /** Times to choose from. */
  public record Slots(List<Slot> items) {}

  private static AgentId agent(StaffMember member) {
    return AgentId.parse(member.username())
        .orElseThrow(() -> Problem.forbidden("You have no desk."));
  }

  @GetMapping
  Callbacks mine(@AuthenticationPrincipal StaffMember member) {
    return new Callbacks(
        leads.promisedBy(agent(member), MOST).stream()
            .flatMap(lead -> view(lead).stream())
            .toList());
  }

  private Optional<OwnCallback> view(Lead lead) {
    return promising
        .campaign(lead)
        .filter(campaign -> campaign.state() != CampaignState.STOPPED)
        .map(campaign -> view(lead, campaign));
  }

  private static OwnCallback view(Lead lead, Campaign campaign) {
    Callback callback = Objects.requireNonNull(lead.promised());
    return new OwnCallback(
        lead.id().toString(),
        campaign.name(),
        campaign.rules().purpose(),
        lead.name(),
        PhoneNumber.mask(lead.nextNumber().value()),
        lead.calls(),
        CallbackView.of(callback),
        callback.at().minus(campaign.conduct().callbacks().remindsBefore()),
        campaign.isCalling(callback.at()));
  }

  private Lead own(String id, StaffMember member) {
    return leads.promisedBy(agent(member), MOST).stream()
        .filter(lead -> lead.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("such call of yours"));
  }

  private Campaign campaign(Lead lead) {
    return promising.campaign(lead).orElseThrow(() -> Problem.notFound("such campaign any more"));
  }

  @GetMapping("/{lead}/slots")
  Slots slots(@PathVariable String lead, @AuthenticationPrincipal StaffMember member) {
    Lead own = own(lead, member);
    return new Slots(promising.slots(campaign(own), own));
  }

  /** Moves the call to another time, or gives it to somebody else. */
  @PutMapping("/{lead}")
  CallbackView move(
      @PathVariable String lead,
      @RequestBody CallbackWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Lead own = own(lead, member);
    Callback callback = promising.callback(wish, campaign(own), own);
    if (!leads.promise(own, callback)) {
      throw PromisedCallApi.changedMeanwhile();
    }
    CallbackView view = CallbackView.of(callback);
    changes.audit(
        exchange,
        member,
        Action.CALLBACK_MOVED,
        own.id().toString(),
        changes.difference(Optional.ofNullable(own.promised()).map(CallbackView::of), view));
    return view;
  }
}
