package io.lianxi.dialer.retention.offer;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.offer.Gift.State;
import io.lianxi.dialer.retention.offer.Gifts.Decision;
import java.util.Optional;

/**
 * Gives offers: within one's authority at once, beyond it by asking somebody with more, and never
 * more than the budget.
 */
public final class OfferGiving {
  private final Gifts gifts;

  OfferGiving(Gifts gifts) {
    this.gifts = gifts;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** It is given, or asked for. */
    record Made(Gift gift) implements Answer {}

    record Refused(Why why) implements Answer {}
  }

  /** Why not. */
  public enum Why {
    /** There is no such offer, or not any more. */
    NO_OFFER,
    /** The campaign has nothing left for it. */
    NO_BUDGET,
    /** Something was given or asked for in that call already. */
    HAS_ONE,
    /** Whoever decides may not give as much either. */
    NOT_ALLOWED,
    /** Nobody asks for it, or not any more. */
    NOT_ASKED
  }

  /** Gives it, or asks for it where it is more than {@code authority} allows. */
  public Answer give(Gift.Wish wish, Authority authority) {
    OfferTerms terms = terms(wish.campaign());
    Optional<Offer> offer = terms.offer(wish.offer());
    if (offer.isEmpty()) {
      return new Answer.Refused(Why.NO_OFFER);
    }
    Gift gift =
        terms.allows(authority, offer.get())
            ? Gift.given(wish, offer.get())
            : Gift.asked(wish, offer.get());
    if (gifts.add(gift)) {
      return new Answer.Made(gift);
    }
    return new Answer.Refused(gifts.find(wish.attempt()).isPresent() ? Why.HAS_ONE : Why.NO_BUDGET);
  }

  private OfferTerms terms(CampaignId campaign) {
    return gifts.terms(campaign).orElseGet(() -> OfferTerms.none(campaign));
  }

  /** Grants or refuses what somebody has asked for. */
  public Answer decide(AttemptId attempt, Decision decision, Authority authority) {
    Optional<Gift> asked = gifts.find(attempt).filter(gift -> gift.state() == State.ASKED);
    if (asked.isEmpty()) {
      return new Answer.Refused(Why.NOT_ASKED);
    }
    OfferTerms terms = terms(asked.get().campaign());
    boolean isWithin =
        switch (authority) {
          case AGENT -> false;
          case SUPERVISOR -> asked.get().costFen() <= terms.supervisorFen();
          case WHOLE -> true;
        };
    if (decision.state() == State.GIVEN && !isWithin) {
      return new Answer.Refused(Why.NOT_ALLOWED);
    }
    boolean isDecided = gifts.decide(attempt, decision);
    Gift now = gifts.find(attempt).orElseThrow();
    if (isDecided) {
      return new Answer.Made(now);
    }
    return new Answer.Refused(now.state() == State.ASKED ? Why.NO_BUDGET : Why.NOT_ASKED);
  }
}
