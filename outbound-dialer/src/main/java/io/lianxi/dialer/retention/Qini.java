package io.lianxi.dialer.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a ranking finds those whom a call keeps (Radcliffe 2007).
 *
 * @param points from nobody to everybody, at most {@link #POINTS} and one
 * @param coefficient the area between the curve and the straight line from its beginning to its
 *     end; 0 for a ranking by chance, less for a bad one
 */
public record Qini(List<Point> points, double coefficient) {
  private static final int POINTS = 50;
  private static final Comparator<Scored> FIRST =
      Comparator.comparingDouble(Scored::score).reversed();

  /**
   * What comes of calling the best.
   *
   * @param share of all customers, 0 to 1
   * @param saves customers who stay and would have left, for each one of the called
   */
  public record Point(double share, double saves) {}

  public Qini {
    points = List.copyOf(points);
  }

  /**
   * The curve of customers of whom some were called, whoever they were, and some not: those who
   * stayed of the called, less as many as would have stayed anyway, going by those held out.
   * Customers of the same score come at once, as a ranking does not tell them apart.
   */
  public static Qini of(List<Scored> customers) {
    List<Scored> ranked = customers.stream().sorted(FIRST).toList();
    long called = ranked.stream().filter(Scored::wasCalled).count();
    if (called == 0 || called == ranked.size()) {
      return new Qini(List.of(), 0);
    }
    List<Point> curve = new ArrayList<>(List.of(new Point(0, 0)));
    Tally tally = new Tally();
    for (int i = 0; i < ranked.size(); i++) {
      tally.add(ranked.get(i));
      boolean isLastOfScore =
          i + 1 == ranked.size() || ranked.get(i + 1).score() != ranked.get(i).score();
      if (isLastOfScore) {
        curve.add(new Point((i + 1.0) / ranked.size(), tally.saves() / called));
      }
    }
    return new Qini(thinned(curve), area(curve) - curve.getLast().saves() / 2);
  }

  private static double area(List<Point> curve) {
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      Point from = curve.get(i - 1);
      Point to = curve.get(i);
      area += (to.share() - from.share()) * (to.saves() + from.saves()) / 2;
    }
    return area;
  }

  private static List<Point> thinned(List<Point> curve) {
    List<Point> points = new ArrayList<>();
    int next = 0;
    for (Point point : curve) {
      if (point.share() * POINTS >= next) {
        points.add(point);
        next = (int) Math.floor(point.share() * POINTS) + 1;
      }
    }
    return points;
  }

  /** The customers so far. */
  private static final class Tally {
    private long called;
    private long calledStayed;
    private long heldOut;
    private long heldOutStayed;

    void add(Scored one) {
      int stayed = one.stayed() ? 1 : 0;
      if (one.wasCalled()) {
        called++;
        calledStayed += stayed;
      } else {
        heldOut++;
        heldOutStayed += stayed;
      }
    }

    double saves() {
      return heldOut == 0 ? 0 : calledStayed - heldOutStayed * ((double) called / heldOut);
    }
  }
}
