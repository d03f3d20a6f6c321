package io.lianxi.desktop.campaign.retention;

import io.lianxi.acd.contact.Contact;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.retention.offer.Authority;
import io.lianxi.dialer.retention.offer.Gift;
import io.lianxi.dialer.retention.offer.Gifts;
import io.lianxi.dialer.retention.offer.Offer;
import io.lianxi.dialer.retention.offer.OfferGiving;
import io.lianxi.dialer.retention.offer.OfferTerms;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What whoever talks to a customer of a campaign may offer for staying. */
@RestController
@RequestMapping("/api/contacts/{id}/offers")
public final class ContactOfferApi {
  private final Contacted contacted;
  private final Attempts attempts;
  private final Gifts gifts;
  private final Changes changes;
  private final Clock clock;
  private final OfferGiving giving;

  ContactOfferApi(
      Contacted contacted, Attempts attempts, Stores stores, Changes changes, Clock clock) {
    this.contacted = contacted;
    this.attempts = attempts;
    this.gifts = stores.gifts();
    this.giving = stores.giving();
    this.changes = changes;
    this.clock = clock;
  }

  /** Where offers are kept, and who gives them. */
  record Stores(Gifts gifts, OfferGiving giving) {}

  /**
   * An offer beside a call.
   *
   * @param mayGive false when somebody with more authority has to
   */
  public record OfferBeside(
      String code,
      String nameZh,
      String nameEn,
      long monthlyFen,
      int months,
      boolean mayGive,
      boolean isAffordable) {}

  /**
   * What may be offered; nothing in a call of no campaign, or of one that offers nothing.
   *
   * @param gift what was given or asked for in this call; absent before
   */
  public record Offered(List<OfferBeside> items, @Nullable GiftView gift) {}

  /** Which offer is wanted. */
  @KnownFieldsOnly
  public record GiveWish(@Nullable String offer) {}

  @GetMapping
  Offered get(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    return attempt(contacted.find(id, member))
        .flatMap(
            attempt ->
                gifts.terms(attempt.campaign()).map(terms -> offered(attempt, terms, member)))
        .orElseGet(() -> new Offered(List.of(), null));
  }

  private Optional<Attempt> attempt(Contact contact) {
    return attempts.find(new AttemptId(contact.id().value()));
  }

  private Offered offered(Attempt attempt, OfferTerms terms, StaffMember member) {
    Authority authority = GiftView.authority(member.role());
    long left = terms.budgetFen() - gifts.spentFen(attempt.campaign());
    return new Offered(
        terms.offers().stream()
            .filter(Offer::isActive)
            .map(
                offer ->
                    new OfferBeside(
                        offer.code(),
                        offer.nameZh(),
                        offer.nameEn(),
                        offer.monthlyFen(),
                        offer.months(),
                        terms.allows(authority, offer),
                        offer.costFen() <= left))
            .toList(),
        gifts.find(attempt.id()).map(GiftView::of).orElse(null));
  }

  /** Gives it, or asks for it where it is more than one may give. */
  @PostMapping
  GiftView give(
      @PathVariable String id,
      @RequestBody GiveWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    if (wish.offer() == null) {
      throw Problem.invalid("offer", "must be given");
    }
    Attempt attempt =
        attempt(contacted.find(id, member))
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.CONFLICT,
                        "no-campaign",
                        "No campaign has called the customer."));
    Gift.Wish wanted =
        new Gift.Wish(
            attempt.id(),
            attempt.campaign(),
            attempt.lead(),
            wish.offer(),
            member.username(),
            clock.instant());
    Gift gift = GiftView.made(giving.give(wanted, GiftView.authority(member.role())));
    changes.audit(
        exchange,
        member,
        Action.OFFER_GIVEN,
        id,
        "%s %s: %d fen".formatted(gift.offer(), gift.state(), gift.costFen()));
    return GiftView.of(gift);
  }
}
