package io.lianxi.knowledge.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How well questions found their articles, each by the place of the first right one.
 *
 * @param r1 the share of questions whose first hit is right
 * @param r5 the share with a right one among the first five
 * @param mrr the mean of 1/place, 0 for a question with no right one among the first ten
 */
public record Figures(double r1, double r5, double mrr) {
  /** Beyond so many hits nobody looks. */
  public static final int DEPTH = 10;

  /**
   * A question whose first right article has another place than before.
   *
   * @param before from 1; null when none of the first ten is right
   */
  public record Moved(String query, @Nullable Integer before, @Nullable Integer after) {}

  /** The figures of these places, of which there is one at least; null where nothing was right. */
  static Figures of(List<@Nullable Integer> places) {
    double all = 0;
    for (Integer place : places) {
      all += place == null ? 0 : 1.0 / place;
    }
    return new Figures(
        share(places, place -> place <= 1),
        share(places, place -> place <= 5),
        all / places.size());
  }

  private static double share(List<@Nullable Integer> places, IntPredicate isRight) {
    long right = places.stream().filter(place -> place != null && isRight.test(place)).count();
    return right / (double) places.size();
  }

  /** The questions that moved, in the order of the set. */
  static List<Moved> moved(
      List<LabelledQuery> queries, List<@Nullable Integer> before, List<@Nullable Integer> after) {
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      if (!Objects.equals(before.get(i), after.get(i))) {
        moved.add(new Moved(queries.get(i).text(), before.get(i), after.get(i)));
      }
    }
    return moved;
  }
}
