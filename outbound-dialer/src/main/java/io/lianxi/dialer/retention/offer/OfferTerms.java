package io.lianxi.dialer.retention.offer;

import io.lianxi.dialer.CampaignId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The offers of a campaign and what may be spent on them.
 *
 * @param version counts up with each change; 0 for those nobody has made yet
 * @param budgetFen for all customers together
 * @param agentFen up to this an agent gives an offer alone
 * @param supervisorFen up to this a supervisor does
 */
public record OfferTerms(
    CampaignId campaign,
    int version,
    List<Offer> offers,
    long budgetFen,
    long agentFen,
    long supervisorFen) {
  public static final int MOST_OFFERS = 30;
  public static final long MOST_FEN = 1_000_000_000_000L;

  public OfferTerms {
    offers = List.copyOf(offers);
    if (offers.size() > MOST_OFFERS) {
      throw new IllegalArgumentException("offers must be at most " + MOST_OFFERS);
    }
    Set<String> codes = new HashSet<>();
    if (!offers.stream().map(Offer::code).allMatch(codes::add)) {
      throw new IllegalArgumentException("offers must have different codes");
    }
    within("budgetFen", budgetFen, MOST_FEN);
    within("supervisorFen", supervisorFen, MOST_FEN);
    within("agentFen", agentFen, MOST_FEN);
    if (agentFen > supervisorFen) {
      throw new IllegalArgumentException("agentFen must not be more than supervisorFen");
    }
  }

  private static void within(String field, long fen, long most) {
    if (fen < 0 || fen > most) {
      throw new IllegalArgumentException(field + " must be 0 to " + most);
    }
  }

  /** What holds before somebody sets them: there is nothing to give. */
  public static OfferTerms none(CampaignId campaign) {
    return new OfferTerms(campaign, 0, List.of(), 0, 0, 0);
  }

  /** Empty for one that is not there or not given any more. */
  public Optional<Offer> offer(String code) {
    return offers.stream().filter(one -> one.code().equals(code) && one.isActive()).findFirst();
  }

  /** May whoever has that authority give the offer alone? */
  public boolean allows(Authority authority, Offer offer) {
    return switch (authority) {
      case AGENT -> offer.costFen() <= agentFen;
      case SUPERVISOR -> offer.costFen() <= supervisorFen;
      case WHOLE -> true;
    };
  }
}
