package io.lianxi.desktop.campaign.retention;

import io.lianxi.dialer.retention.NetSaves;
import io.lianxi.dialer.retention.UpliftLearning;
import io.lianxi.dialer.retention.study.Outcomes.Tally;
import io.lianxi.dialer.retention.study.Plan;
import io.lianxi.dialer.retention.study.Training;
import io.lianxi.dialer.retention.study.Training.Failure;
import io.lianxi.dialer.retention.study.Training.Result;
import io.lianxi.dialer.retention.study.Training.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign keeps, as it is told.
 *
 * @param saves absent before outcomes of both groups are known
 * @param fewestOutcomes so many of each group are needed to learn from
 * @param trainings the last begun first
 */
public record RetentionView(
    PlanWish plan,
    Customers customers,
    @Nullable Saves saves,
    int fewestOutcomes,
    List<TrainingView> trainings) {

  /**
   * How many customers there are.
   *
   * @param calledThoughHeldOut called before they were held out; they are in no comparison
   */
  public record Customers(
      long toBeCalled,
      long called,
      long heldOut,
      long calledThoughHeldOut,
      long outcomesToBeCalled,
      long outcomesHeldOut) {

    static Customers of(List<Tally> tallies) {
      return new Customers(
          count(tallies, tally -> !tally.isHeldOut()),
          count(tallies, tally -> !tally.isHeldOut() && tally.wasCalled()),
          count(tallies, tally -> tally.isHeldOut() && !tally.wasCalled()),
          count(tallies, tally -> tally.isHeldOut() && tally.wasCalled()),
          group(tallies, false).customers(),
          group(tallies, true).customers());
    }

    private static long count(List<Tally> tallies, Predicate<Tally> which) {
      return tallies.stream().filter(which).mapToLong(Tally::customers).sum();
    }

    private static NetSaves.Group group(List<Tally> tallies, boolean isHeldOut) {
      Predicate<Tally> known =
          tally ->
              tally.stayed() != null
                  && tally.isHeldOut() == isHeldOut
                  && !(isHeldOut && tally.wasCalled());
      return new NetSaves.Group(
          count(tallies, known),
          count(tallies, known.and(tally -> Boolean.TRUE.equals(tally.stayed()))));
    }
  }

  /**
   * How many stayed for being called, of those whose outcome is known.
   *
   * @param difference of the shares that stayed, with the ends of its interval at 95 %
   * @param customers as many as that means, with the same ends
   */
  public record Saves(
      NetSaves.Group toBeCalled,
      NetSaves.Group heldOut,
      double difference,
      double low,
      double high,
      double customers,
      double customersLow,
      double customersHigh,
      boolean isCertain) {

    static Saves of(NetSaves saves) {
      return new Saves(
          saves.toBeCalled(),
          saves.heldOut(),
          saves.difference(),
          saves.low(),
          saves.high(),
          saves.customers(saves.difference()),
          saves.customers(saves.low()),
          saves.customers(saves.high()),
          saves.isCertain());
    }
  }

  /** A training as it is told. */
  public record TrainingView(
      int number,
      State state,
      double done,
      String startedBy,
      Instant startedAt,
      @Nullable Result result,
      @Nullable Failure failure) {

    static TrainingView of(Training training) {
      return new TrainingView(
          training.number(),
          training.state(),
          training.done(),
          training.startedBy(),
          training.startedAt(),
          training.result(),
          training.failure());
    }
  }

  static RetentionView of(Plan plan, List<Tally> tallies, List<Training> trainings) {
    NetSaves.Group toBeCalled = Customers.group(tallies, false);
    NetSaves.Group heldOut = Customers.group(tallies, true);
    boolean isKnown = toBeCalled.customers() > 0 && heldOut.customers() > 0;
    return new RetentionView(
        PlanWish.of(plan),
        Customers.of(tallies),
        isKnown ? Saves.of(NetSaves.of(toBeCalled, heldOut)) : null,
        UpliftLearning.FEWEST,
        trainings.stream().map(TrainingView::of).toList());
  }
}
