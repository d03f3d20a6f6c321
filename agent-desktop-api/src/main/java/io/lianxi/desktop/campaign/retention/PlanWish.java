package io.lianxi.desktop.campaign.retention;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.Plan;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's plan as it is told and wanted; what is left out is as usual.
 *
 * @param version the one it is, or was made from; 0 before there is one
 * @param holdOut the share of customers who are never called, 0 to 0.5
 * @param valueField of leads that tells what a customer pays a month, in yuan
 * @param usualFen what one pays a month whose lead does not tell
 * @param margin what is left of it, 0 to 1
 * @param months for which one who is saved stays
 * @param offerFen what is given to each who is called, on average
 * @param contactFen what the calls to one customer cost
 * @param riskField of leads that tells how likely one leaves
 */
@KnownFieldsOnly
public record PlanWish(
    @Nullable Integer version,
    @Nullable Double holdOut,
    @Nullable String valueField,
    @Nullable Long usualFen,
    @Nullable Double margin,
    @Nullable Integer months,
    @Nullable Long offerFen,
    @Nullable Long contactFen,
    @Nullable String riskField) {
  private static final double WHOLE = 10_000;
  private static final double HALF = 0.5;
  private static final int LONGEST_FIELD = 100;

  static PlanWish of(Plan plan) {
    Worth worth = plan.worth();
    return new PlanWish(
        plan.version(),
        plan.holdOut().tenThousandths() / WHOLE,
        worth.field(),
        worth.usualFen(),
        worth.margin(),
        worth.months(),
        worth.offerFen(),
        worth.contactFen(),
        plan.riskField());
  }

  /** The plan that is wanted; empty once {@code wrong} says what keeps it from being one. */
  Optional<Plan> plan(CampaignId campaign, Wrong wrong) {
    Worth usual = Plan.none(campaign).worth();
    if (version == null) {
      wrong.mustBeGiven("version");
    }
    double share = requireNonNullElse(holdOut, 0.0);
    if (!(share >= 0 && share <= HALF)) {
      wrong.add("holdOut", "必须在 0 到 0.5 之间", "must be 0 to 0.5");
    }
    double left = requireNonNullElse(margin, usual.margin());
    if (!(left >= 0 && left <= 1)) {
      wrong.add("margin", "必须在 0 到 1 之间", "must be 0 to 1");
    }
    int kept = requireNonNullElse(months, usual.months());
    within("months", kept, 1, Worth.MOST_MONTHS, wrong);
    within("usualFen", requireNonNullElse(usualFen, usual.usualFen()), 0, Worth.MOST_FEN, wrong);
    within("offerFen", requireNonNullElse(offerFen, usual.offerFen()), 0, Worth.MOST_FEN, wrong);
    within(
        "contactFen", requireNonNullElse(contactFen, usual.contactFen()), 0, Worth.MOST_FEN, wrong);
    String value = field("valueField", valueField, wrong);
    String risk = field("riskField", riskField, wrong);
    return wrong.isAny()
        ? Optional.empty()
        : Optional.of(
            new Plan(
                campaign,
                from() + 1,
                new HoldOut((int) Math.round(share * WHOLE)),
                new Worth(
                    value,
                    requireNonNullElse(usualFen, usual.usualFen()),
                    left,
                    kept,
                    requireNonNullElse(offerFen, usual.offerFen()),
                    requireNonNullElse(contactFen, usual.contactFen())),
                risk));
  }

  private static void within(String field, long value, long least, long most, Wrong wrong) {
    if (value < least || value > most) {
      wrong.add(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
    }
  }

  private static String field(String name, @Nullable String given, Wrong wrong) {
    String field = requireNonNullElse(given, "").strip();
    if (field.length() > LONGEST_FIELD || field.indexOf('\0') >= 0) {
      wrong.add(
          name,
          "最多 " + LONGEST_FIELD + " 个字符",
          "must have at most " + LONGEST_FIELD + " characters");
    }
    return field;
  }

  /** The version that is to be changed; only asked once it is known to be there. */
  int from() {
    return Objects.requireNonNull(version);
  }
}
