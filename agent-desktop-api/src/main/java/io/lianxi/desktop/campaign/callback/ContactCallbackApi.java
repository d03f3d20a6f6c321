package io.lianxi.desktop.campaign.callback;

import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackTimes.Slot;
import io.lianxi.dialer.campaign.callback.Promises;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.Leads;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promises another call to whom a campaign has called, before or while wrapping up. */
@RestController
@RequestMapping("/api/contacts/{id}/callback")
public final class ContactCallbackApi {
  private final Contacted contacted;
  private final Stores stores;
  private final Promising promising;

  ContactCallbackApi(Contacted contacted, Stores stores, Promising promising) {
    this.contacted = contacted;
    this.stores = stores;
    this.promising = promising;
  }

  /** Where calls, whom they were to, and what was promised is kept. */
  record Stores(Attempts attempts, Leads leads, Promises promises) {}

  /**
   * What is and may be promised.
   *
   * @param promised absent when nothing is
   * @param slots times to choose from; none when it is no call of a campaign
   * @param zones in which the callee may be
   */
  public record ContactCallback(
      @Nullable CallbackView promised, List<Slot> slots, List<String> zones) {}

  /** A call of a campaign. */
  private record Called(AttemptId attempt, Campaign campaign, Lead lead) {}

  @GetMapping
  ContactCallback get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return called(id, member)
        .map(this::view)
        .orElseGet(() -> new ContactCallback(null, List.of(), List.of()));
  }

  private ContactCallback view(Called called) {
    return new ContactCallback(
        stores.promises().of(called.attempt()).map(CallbackView::of).orElse(null),
        promising.slots(called.campaign(), called.lead()),
        promising.zones(called.campaign(), called.lead()).stream()
            .map(ZoneId::getId)
            .sorted()
            .toList());
  }

  private Optional<Called> called(String id, StaffMember member) {
    AttemptId attempt = new AttemptId(contacted.find(id, member).id().value());
    return stores
        .attempts()
        .find(attempt)
        .map(Attempt::lead)
        .flatMap(stores.leads()::find)
        .flatMap(
            lead -> promising.campaign(lead).map(campaign -> new Called(attempt, campaign, lead)));
  }

  private Called campaignCall(String id, StaffMember member) {
    return called(id, member)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.CONFLICT, "no-campaign", "That contact is no campaign's call."));
  }

  /** It holds once the contact is wrapped up as {@code CALL_AGAIN}. */
  @PutMapping
  CallbackView put(
      @PathVariable String id,
      @RequestBody CallbackWish wish,
      @AuthenticationPrincipal StaffMember member) {
    Called called = campaignCall(id, member);
    Callback callback = promising.callback(wish, called.campaign(), called.lead());
    stores.promises().keep(called.attempt(), callback);
    return CallbackView.of(callback);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    stores.promises().drop(campaignCall(id, member).attempt());
  }
}
