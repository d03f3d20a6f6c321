package io.lianxi.desktop.campaign.segment;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.billing.Usage;
import io.lianxi.acd.segment.Segment;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.segment.SegmentCheck;
import io.lianxi.dialer.campaign.segment.SegmentFilter;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Complaint;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Opinion;
import io.lianxi.dialer.campaign.segment.SegmentFilter.Risk;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign wants of the customer base, as it is told and wanted: those for whom all of it
 * holds; what is left out may be anything.
 *
 * @param endsWithinDays the last contract ends within so many days
 * @param quietDays there was no contact in so many days
 */
@KnownFieldsOnly
public record SegmentWish(
    @Nullable List<@Nullable String> provinces,
    @Nullable Integer tierFrom,
    @Nullable Integer tierTo,
    @Nullable List<Customer.@Nullable Type> types,
    @Nullable List<@Nullable String> plans,
    @Nullable Integer endsWithinDays,
    @Nullable Integer quietDays,
    @Nullable UsageWish usage,
    @Nullable RatingWish rating,
    @Nullable ComplaintWish complaint,
    @Nullable RiskWish risk) {

  /** So much of this month's allowance is used, or more. */
  @KnownFieldsOnly
  public record UsageWish(Usage.@Nullable Kind kind, @Nullable Integer percent) {}

  /** The last score in so many days was not higher. */
  @KnownFieldsOnly
  public record RatingWish(@Nullable Integer atMost, @Nullable Integer withinDays) {}

  /** A complaint was answered in so many days. */
  @KnownFieldsOnly
  public record ComplaintWish(@Nullable Integer withinDays, @Nullable Opinion opinion) {}

  /**
   * Leaves as likely, or likelier.
   *
   * @param learnedBy the campaign that tells how likely; absent for the one that calls
   */
  @KnownFieldsOnly
  public record RiskWish(@Nullable Double atLeast, @Nullable String learnedBy) {
    static RiskWish of(Risk risk) {
      return new RiskWish(
          risk.atLeast(), risk.learnedBy() == null ? null : risk.learnedBy().value());
    }
  }

  static SegmentWish of(SegmentFilter filter) {
    Segment who = filter.customers();
    Segment.Used used = who.usage();
    Segment.Rated rated = who.rating();
    Complaint answered = filter.complaint();
    Risk leaves = filter.risk();
    return new SegmentWish(
        who.provinces().isEmpty() ? null : who.provinces().stream().sorted().toList(),
        who.tierFrom() == Segment.LOWEST_TIER ? null : who.tierFrom(),
        who.tierTo() == Segment.HIGHEST_TIER ? null : who.tierTo(),
        who.types().isEmpty() ? null : who.types().stream().sorted().toList(),
        who.plans().isEmpty() ? null : who.plans().stream().sorted().toList(),
        who.endsWithinDays(),
        who.quietDays(),
        used == null ? null : new UsageWish(used.kind(), used.percent()),
        rated == null ? null : new RatingWish(rated.atMost(), rated.withinDays()),
        answered == null ? null : new ComplaintWish(answered.withinDays(), answered.opinion()),
        leaves == null ? null : RiskWish.of(leaves));
  }

  /** The filter that is wanted, unless something is wrong with it. */
  SegmentFilter filter() {
    Wrong wrong = new Wrong();
    Segment customers =
        new Segment(
            names("provinces", provinces, wrong),
            requireNonNullElse(tierFrom, Segment.LOWEST_TIER),
            requireNonNullElse(tierTo, Segment.HIGHEST_TIER),
            names("types", types, wrong),
            names("plans", plans, wrong),
            endsWithinDays,
            quietDays,
            used(wrong),
            rated(wrong));
    SegmentFilter filter = new SegmentFilter(customers, answered(wrong), leaves(wrong));
    wrong.refuse();
    wrong.addErrors(SegmentCheck.of(filter));
    wrong.refuse();
    return filter;
  }

  private static <T> Set<T> names(String field, @Nullable List<@Nullable T> given, Wrong wrong) {
    Set<T> names = new LinkedHashSet<>();
    List<@Nullable T> all = requireNonNullElse(given, List.of());
    for (int i = 0; i < all.size(); i++) {
      T one = all.get(i);
      if (one == null) {
        wrong.mustBeGiven(field + "[" + i + "]");
      } else {
        names.add(one);
      }
    }
    return names;
  }

  private Segment.@Nullable Used used(Wrong wrong) {
    if (usage == null) {
      return null;
    }
    Usage.Kind kind = given("usage.kind", usage.kind(), wrong);
    Integer percent = given("usage.percent", usage.percent(), wrong);
    return kind == null || percent == null ? null : new Segment.Used(kind, percent);
  }

  private Segment.@Nullable Rated rated(Wrong wrong) {
    if (rating == null) {
      return null;
    }
    Integer atMost = given("rating.atMost", rating.atMost(), wrong);
    Integer days = given("rating.withinDays", rating.withinDays(), wrong);
    return atMost == null || days == null ? null : new Segment.Rated(atMost, days);
  }

  private @Nullable Complaint answered(Wrong wrong) {
    if (complaint == null) {
      return null;
    }
    Integer days = given("complaint.withinDays", complaint.withinDays(), wrong);
    return days == null
        ? null
        : new Complaint(days, requireNonNullElse(complaint.opinion(), Opinion.ANY));
  }

  private @Nullable Risk leaves(Wrong wrong) {
    if (risk == null) {
      return null;
    }
    Double atLeast = given("risk.atLeast", risk.atLeast(), wrong);
    CampaignId by = null;
    if (risk.learnedBy() != null) {
      by = CampaignId.parse(risk.learnedBy()).orElse(null);
      if (by == null) {
        wrong.add("risk.learnedBy", "不是活动编号", "must be the id of a campaign");
      }
    }
    return atLeast == null ? null : new Risk(atLeast, by);
  }

  private static <T> @Nullable T given(String field, @Nullable T value, Wrong wrong) {
    if (value == null) {
      wrong.mustBeGiven(field);
    }
    return value;
  }
}
