package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.study.Trainings.InForce;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Ranks the leads of lists that come before a training that knows of them. */
final class PlannedRanking implements ListRanking {
  private final Trainings trainings;
  private final Plans plans;
  private final LeadStudy study;

  PlannedRanking(Trainings trainings, Plans plans, LeadStudy study) {
    this.trainings = trainings;
    this.plans = plans;
    this.study = study;
  }

  @Override
  public void rank(CampaignId campaign, BooleanSupplier goesOn) {
    Plan plan = plans.find(campaign).orElseGet(() -> Plan.none(campaign));
    unranked(plan, trainings.inForce(campaign))
        .ifPresent(
            unranked -> {
              LeadStudy.Ranked ranked =
                  study.rank(campaign, unranked.yardstick(), done -> goesOn.getAsBoolean());
              trainings.keep(
                  campaign, new InForce(unranked.training(), unranked.plan(), ranked.yardstick()));
              study.late(campaign, ranked);
            });
  }

  /**
   * What leads are to be ranked by anew; empty when they are ranked as they come. What the plan
   * tells holds until it is changed or something is learned.
   */
  static Optional<InForce> unranked(Plan plan, Optional<InForce> known) {
    int training = known.map(InForce::training).orElse(0);
    boolean isPlanned = training == 0;
    if (isPlanned && plan.riskField().isEmpty()) {
      return Optional.empty();
    }
    boolean isOfNobody =
        known.filter(one -> !one.yardstick().ranking().equals(Ranking.NOBODY)).isEmpty();
    boolean isOld = isPlanned && known.filter(one -> one.plan() == plan.version()).isEmpty();
    if (!isOfNobody && !isOld) {
      return Optional.empty();
    }
    Yardstick yardstick = isPlanned ? Yardstick.of(plan, null) : known.orElseThrow().yardstick();
    return Optional.of(new InForce(training, plan.version(), yardstick));
  }
}
