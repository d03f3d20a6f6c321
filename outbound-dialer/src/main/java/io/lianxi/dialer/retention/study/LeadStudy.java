package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.retention.Past;
import io.lianxi.dialer.retention.Ranking;
import io.lianxi.dialer.retention.UpliftLearning;
import io.lianxi.dialer.retention.UpliftLearning.Groups;
import io.lianxi.dialer.retention.UpliftLearning.Learned;
import io.lianxi.dialer.retention.UpliftModel;
import io.lianxi.dialer.retention.study.Training.Driver;
import io.lianxi.dialer.retention.study.Training.Method;
import io.lianxi.dialer.retention.study.Training.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * Learns from what became of the customers of one campaign, and ranks its leads. Done again with
 * the same outcomes it comes to the same ranks, so it may end anywhere.
 */
final class LeadStudy {
  /** So far it is when all is learned and leads are to be ranked. */
  private static final double LEARNED = 0.6;

  private static final int PAGE = 2_000;
  private static final int MOST_DRIVERS = 10;
  private static final long SEED = 1;

  private final Outcomes outcomes;
  private final Leads leads;

  LeadStudy(Outcomes outcomes, Leads leads) {
    this.outcomes = outcomes;
    this.leads = leads;
  }

  /** What a training came to. */
  record Studied(Result result, Ranked ranked) {}

  /**
   * @param progress told how far it is, 0 to 1; false ends it
   * @throws CancellationException when it is to end
   */
  Studied run(Plan plan, DoublePredicate progress) {
    List<Past> pasts = outcomes.pasts(plan.campaign(), plan.holdOut());
    Optional<Learned> learned =
        new UpliftLearning(SEED, done -> progress.test(LEARNED * done)).learn(pasts);
    Optional<UpliftModel> model = learned.map(Learned::model);
    Ranked ranked = rank(plan.campaign(), Yardstick.of(plan, model.orElse(null)), progress);
    long[] worthwhile =
        ranked.nets().stream().mapToLong(Long::longValue).filter(net -> net > 0).toArray();
    Result result =
        new Result(
            learned.isPresent() ? Method.UPLIFT : Method.RISK,
            Groups.of(pasts),
            learned.map(Learned::byUplift).orElse(null),
            learned.map(Learned::byRisk).orElse(null),
            model.map(LeadStudy::drivers).orElse(List.of()),
            ranked.nets().size(),
            worthwhile.length,
            Arrays.stream(worthwhile).sum());
    return new Studied(result, ranked);
  }

  /**
   * What the call to each lead is expected to bring, and what they were ranked by.
   *
   * @param last after it came leads that were not ranked
   */
  record Ranked(List<Long> nets, Yardstick yardstick, long last) {}

  /**
   * Ranks all leads that may be called yet.
   *
   * @throws CancellationException when {@code progress} is false
   */
  Ranked rank(CampaignId campaign, Yardstick unranked, DoublePredicate progress) {
    List<LeadId> ids = new ArrayList<>();
    List<Long> told = new ArrayList<>();
    List<Outcomes.Open> page = outcomes.open(campaign, 0, PAGE);
    while (!page.isEmpty()) {
      for (Outcomes.Open lead : page) {
        ids.add(lead.lead());
        told.add(unranked.netFen(lead.fields()));
      }
      goesOn(progress, LEARNED);
      page = outcomes.open(campaign, ids.getLast().value(), PAGE);
    }
    long[] nets = told.stream().mapToLong(Long::longValue).toArray();
    Yardstick yardstick = unranked.with(Ranking.of(nets, Lead.HIGHEST_RANK));
    for (int from = 0; from < nets.length; from += PAGE) {
      Map<LeadId, Integer> part = new HashMap<>();
      for (int i = from; i < Math.min(nets.length, from + PAGE); i++) {
        part.put(ids.get(i), yardstick.ranking().rank(nets[i]));
      }
      leads.rank(part);
      goesOn(progress, LEARNED + (1 - LEARNED) * from / nets.length);
    }
    return new Ranked(told, yardstick, ids.isEmpty() ? 0 : ids.getLast().value());
  }

  /** Ranks leads that came while others were being ranked. */
  void late(CampaignId campaign, Ranked ranked) {
    List<Outcomes.Open> page = outcomes.open(campaign, ranked.last(), PAGE);
    while (!page.isEmpty()) {
      Map<LeadId, Integer> ranks = new HashMap<>();
      page.forEach(lead -> ranks.put(lead.lead(), ranked.yardstick().rank(lead.fields())));
      leads.rank(ranks);
      page = outcomes.open(campaign, page.getLast().lead().value(), PAGE);
    }
  }

  private static void goesOn(DoublePredicate progress, double done) {
    if (!progress.test(done)) {
      throw new CancellationException();
    }
  }

  private static List<Driver> drivers(UpliftModel model) {
    Map<String, Double> differences = new HashMap<>(model.called().weights());
    model
        .heldOut()
        .weights()
        .forEach((feature, weight) -> differences.merge(feature, -weight, Double::sum));
    return differences.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> one) -> Math.abs(one.getValue()))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_DRIVERS)
        .map(one -> new Driver(one.getKey(), one.getValue()))
        .toList();
  }
}
