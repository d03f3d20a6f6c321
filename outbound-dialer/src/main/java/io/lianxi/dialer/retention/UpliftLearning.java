package io.lianxi.dialer.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Learns from what became of customers by how much likelier others stay for being called.
 *
 * <ol>
 *   <li>With fewer than {@link #FEWEST} customers in any of the four groups (called or held out,
 *       stayed or left) there is no model.
 *   <li>How good it is is told by customers it did not know: each fifth is scored by a model of the
 *       other four.
 *   <li>The model that is used knows all.
 * </ol>
 */
public final class UpliftLearning {
  public static final int FEWEST = 50;
  private static final int FOLDS = 5;

  /** So many models are fitted, in parts of the whole. */
  private static final double FITS = FOLDS + 1;

  private final long seed;
  private final DoublePredicate progress;

  /**
   * @param seed who comes into which fifth
   * @param progress told which part is done, 0 to 1; false ends it
   */
  public UpliftLearning(long seed, DoublePredicate progress) {
    this.seed = seed;
    this.progress = progress;
  }

  /** How many customers there are of each group. */
  public record Groups(long calledStayed, long calledLeft, long heldOutStayed, long heldOutLeft) {
    public static Groups of(List<Past> customers) {
      return new Groups(
          count(customers, true, true),
          count(customers, true, false),
          count(customers, false, true),
          count(customers, false, false));
    }

    private static long count(List<Past> customers, boolean wasCalled, boolean stayed) {
      return customers.stream()
          .filter(one -> one.wasCalled() == wasCalled && one.stayed() == stayed)
          .count();
    }

    /** Are there enough of each to learn from? */
    public boolean suffice() {
      return Math.min(Math.min(calledStayed, calledLeft), Math.min(heldOutStayed, heldOutLeft))
          >= FEWEST;
    }
  }

  /**
   * What was learned.
   *
   * @param byUplift how well the model ranks customers it did not know
   * @param byRisk how well the risk of leaving alone ranks the same
   */
  public record Learned(UpliftModel model, Qini byUplift, Qini byRisk) {}

  /**
   * Empty when there are too few outcomes.
   *
   * @throws CancellationException when it is to end
   */
  public Optional<Learned> learn(List<Past> customers) {
    if (!Groups.of(customers).suffice()) {
      return Optional.empty();
    }
    int[] folds = new Random(seed).ints(customers.size(), 0, FOLDS).toArray();
    List<Scored> uplifts = new ArrayList<>();
    List<Scored> risks = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int tested = fold;
      UpliftModel model =
          fit(
              IntStream.range(0, folds.length)
                  .filter(i -> folds[i] != tested)
                  .mapToObj(customers::get)
                  .toList());
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          Past one = customers.get(i);
          uplifts.add(new Scored(model.uplift(one.fields()), one.wasCalled(), one.stayed()));
          risks.add(new Scored(model.risk(one.fields()), one.wasCalled(), one.stayed()));
        }
      }
      goesOn((fold + 1) / FITS);
    }
    UpliftModel whole = fit(customers);
    goesOn(1);
    return Optional.of(new Learned(whole, Qini.of(uplifts), Qini.of(risks)));
  }

  private void goesOn(double done) {
    if (!progress.test(done)) {
      throw new CancellationException();
    }
  }

  private static UpliftModel fit(List<Past> customers) {
    FeatureSpace space = FeatureSpace.of(customers.stream().map(Past::fields).toList());
    LiblinearLogistic called = new LiblinearLogistic();
    LiblinearLogistic heldOut = new LiblinearLogistic();
    for (Past one : customers) {
      (one.wasCalled() ? called : heldOut).add(space.features(one.fields()), one.stayed());
    }
    return new UpliftModel(space, called.fit(), heldOut.fit());
  }
}
