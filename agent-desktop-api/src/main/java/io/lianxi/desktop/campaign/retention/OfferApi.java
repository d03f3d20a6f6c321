package io.lianxi.desktop.campaign.retention;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.retention.offer.Gift;
import io.lianxi.dialer.retention.offer.Gift.State;
import io.lianxi.dialer.retention.offer.Gifts;
import io.lianxi.dialer.retention.offer.OfferGiving;
import io.lianxi.dialer.retention.offer.OfferTerms;
import java.time.Clock;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a campaign offers for staying, what was spent on it, and what agents ask for. */
@RestController
@RequestMapping("/api/campaigns/{id}/retention")
public final class OfferApi {
  private static final int LONGEST_ID = 64;

  private final KnownCampaigns campaigns;
  private final Gifts gifts;
  private final OfferGiving giving;
  private final Changes changes;
  private final Clock clock;

  OfferApi(
      KnownCampaigns campaigns, Gifts gifts, OfferGiving giving, Changes changes, Clock clock) {
    this.campaigns = campaigns;
    this.gifts = gifts;
    this.giving = giving;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The offers and what has come of them.
   *
   * @param gifts what agents ask for first, then the last given; at most {@link Gifts#MOST_TOLD}
   */
  public record OfferView(
      OfferWish terms, long spentFen, List<Gifts.Sum> sums, List<GiftView> gifts) {}

  @GetMapping("/offers")
  OfferView get(@PathVariable String id) {
    CampaignId campaign = campaigns.get(id).id();
    return new OfferView(
        OfferWish.of(terms(campaign)),
        gifts.spentFen(campaign),
        gifts.sums(campaign),
        gifts.of(campaign).stream().map(GiftView::of).toList());
  }

  private OfferTerms terms(CampaignId campaign) {
    return gifts.terms(campaign).orElseGet(() -> OfferTerms.none(campaign));
  }

  /** Changes the offers as a whole; what was given stays given. */
  @PutMapping("/offers")
  OfferWish put(
      @PathVariable String id,
      @RequestBody OfferWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    Campaign campaign = campaigns.open(id);
    Wrong wrong = new Wrong();
    Optional<OfferTerms> wanted = wish.terms(campaign.id(), wrong);
    wrong.refuse();
    OfferTerms before = terms(campaign.id());
    OfferTerms after = wanted.orElseThrow();
    boolean isKept =
        before.version() == wish.from() && gifts.save(after, member.username(), clock.instant());
    if (!isKept) {
      int inForce = terms(campaign.id()).version();
      throw Problem.of(
              HttpStatus.CONFLICT,
              "changed-meanwhile",
              "Somebody else has changed the offers; their version is " + inForce + ".")
          .with(Map.of("version", inForce));
    }
    changes.audit(
        exchange,
        member,
        Action.OFFERS_CHANGED,
        id,
        changes.difference(Optional.of(OfferWish.of(before)), OfferWish.of(after)));
    return OfferWish.of(after);
  }

  /** Grants what an agent has asked for. */
  @PostMapping("/gifts/{contact}/grant")
  GiftView grant(
      @PathVariable String id,
      @PathVariable String contact,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    return decide(asked(id, contact), State.GIVEN, member, exchange);
  }

  /** Refuses it. */
  @PostMapping("/gifts/{contact}/refuse")
  GiftView refuse(
      @PathVariable String id,
      @PathVariable String contact,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    return decide(asked(id, contact), State.REFUSED, member, exchange);
  }

  private Gift asked(String id, String contact) {
    CampaignId campaign = campaigns.get(id).id();
    return Optional.of(contact)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID && text.indexOf('\0') < 0)
        .flatMap(text -> gifts.find(new AttemptId(text)))
        .filter(gift -> gift.campaign().equals(campaign))
        .orElseThrow(() -> Problem.notFound("offer in that call"));
  }

  private GiftView decide(Gift asked, State state, StaffMember member, ServerWebExchange exchange) {
    OfferGiving.Answer answer =
        giving.decide(
            asked.attempt(),
            new Gifts.Decision(state, member.username(), clock.instant()),
            GiftView.authority(member.role()));
    Gift decided = GiftView.made(answer);
    changes.audit(
        exchange,
        member,
        Action.OFFER_DECIDED,
        decided.attempt().value(),
        "%s %s: %d fen".formatted(decided.offer(), decided.state(), decided.costFen()));
    return GiftView.of(decided);
  }
}
