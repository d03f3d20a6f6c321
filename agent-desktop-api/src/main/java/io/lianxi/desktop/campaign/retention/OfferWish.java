package io.lianxi.desktop.campaign.retention;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.offer.Offer;
import io.lianxi.dialer.retention.offer.OfferTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a campaign as they are told and wanted.
 *
 * @param version the one they are, or were made from; 0 before there are any
 * @param budgetFen for all customers together
 * @param agentFen up to this an agent gives an offer alone
 * @param supervisorFen up to this a supervisor does
 */
@KnownFieldsOnly
public record OfferWish(
    @Nullable Integer version,
    @Nullable List<@Nullable One> offers,
    @Nullable Long budgetFen,
    @Nullable Long agentFen,
    @Nullable Long supervisorFen) {

  /** One offer; what is left out is nothing, except that it may be given. */
  @KnownFieldsOnly
  public record One(
      @Nullable String code,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable Long monthlyFen,
      @Nullable Integer months,
      @Nullable Boolean isActive) {

    static One of(Offer offer) {
      return new One(
          offer.code(),
          offer.nameZh(),
          offer.nameEn(),
          offer.monthlyFen(),
          offer.months(),
          offer.isActive());
    }

    private Optional<Offer> offer(String path, Wrong wrong) {
      Wrong part = new Wrong();
      String named = requireNonNullElse(code, "");
      if (!named.matches("[a-z0-9-]{1,40}")) {
        part.add("code", "必须是 1 到 40 个小写字母、数字或横线", "must be 1 to 40 of a-z, 0-9 and -");
      }
      String zh = name("nameZh", nameZh, part);
      String en = name("nameEn", nameEn, part);
      long monthly = requireNonNullElse(monthlyFen, 0L);
      within("monthlyFen", monthly, Offer.MOST_FEN, part);
      int lasts = requireNonNullElse(months, 1);
      if (lasts < 1 || lasts > Offer.MOST_MONTHS) {
        part.add(
            "months", "必须在 1 到 " + Offer.MOST_MONTHS + " 之间", "must be 1 to " + Offer.MOST_MONTHS);
      }
      wrong.addUnder(path, part);
      return part.isAny()
          ? Optional.empty()
          : Optional.of(
              new Offer(named, zh, en, monthly, lasts, requireNonNullElse(isActive, true)));
    }

    private static String name(String field, @Nullable String given, Wrong wrong) {
      String name = requireNonNullElse(given, "").strip();
      if (name.isEmpty() || name.length() > Offer.LONGEST_NAME || name.indexOf('\0') >= 0) {
        wrong.add(
            field,
            "必须有 1 到 " + Offer.LONGEST_NAME + " 个字符",
            "must have 1 to " + Offer.LONGEST_NAME + " characters");
      }
      return name;
    }
  }

  static OfferWish of(OfferTerms terms) {
    return new OfferWish(
        terms.version(),
        terms.offers().stream().map(One::of).toList(),
        terms.budgetFen(),
        terms.agentFen(),
        terms.supervisorFen());
  }

  /** The terms that are wanted; empty once {@code wrong} says what keeps them from being. */
  Optional<OfferTerms> terms(CampaignId campaign, Wrong wrong) {
    if (version == null) {
      wrong.mustBeGiven("version");
    }
    List<Offer> wanted = offers(wrong);
    long budget = requireNonNullElse(budgetFen, 0L);
    long agent = requireNonNullElse(agentFen, 0L);
    long supervisor = requireNonNullElse(supervisorFen, agent);
    within("budgetFen", budget, OfferTerms.MOST_FEN, wrong);
    within("agentFen", agent, OfferTerms.MOST_FEN, wrong);
    within("supervisorFen", supervisor, OfferTerms.MOST_FEN, wrong);
    if (agent > supervisor) {
      wrong.add("agentFen", "不能超过班长的权限", "must not be more than supervisorFen");
    }
    return wrong.isAny()
        ? Optional.empty()
        : Optional.of(new OfferTerms(campaign, from() + 1, wanted, budget, agent, supervisor));
  }

  private List<Offer> offers(Wrong wrong) {
    List<@Nullable One> given = requireNonNullElse(offers, List.of());
    if (given.size() > OfferTerms.MOST_OFFERS) {
      wrong.add(
          "offers",
          "最多 " + OfferTerms.MOST_OFFERS + " 个",
          "must be at most " + OfferTerms.MOST_OFFERS);
      return List.of();
    }
    List<Offer> wanted = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String path = "offers[" + i + "]";
      One one = given.get(i);
      if (one == null) {
        wrong.mustBeGiven(path);
      } else {
        one.offer(path, wrong).ifPresent(wanted::add);
        if (one.code() != null && !codes.add(one.code())) {
          wrong.add(path + ".code", "与另一个优惠重复", "is that of another offer");
        }
      }
    }
    return wanted;
  }

  private static void within(String field, long fen, long most, Wrong wrong) {
    if (fen < 0 || fen > most) {
      wrong.add(field, "必须在 0 到 " + most + " 之间", "must be 0 to " + most);
    }
  }

  /** The version that is to be changed; only asked once it is known to be there. */
  int from() {
    return Objects.requireNonNull(version);
  }
}
