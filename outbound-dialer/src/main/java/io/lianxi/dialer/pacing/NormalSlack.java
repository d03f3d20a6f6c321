package io.lianxi.dialer.pacing;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Slack of a large team, where the law of large numbers holds. The doubt of the answer rate is
 * shared by all calls, so it does not average out as chance does.
 */
final class NormalSlack implements Slack {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double HALF = 0.5;
  private static final double CERTAIN = 1e-6;

  private final double doubt;
  private double mean;
  private double variance;
  private double answers;

  /**
   * @param surplus agents who are free now less those who wait for one
   * @param doubt the variance of the answer rate divided by its square
   */
  NormalSlack(int surplus, double doubt) {
    this.mean = surplus;
    this.doubt = doubt;
  }

  @Override
  public void frees(double chance) {
    mean += chance;
    variance += chance * (1 - chance);
  }

  @Override
  public void answers(double chance, int calls) {
    answers += calls * chance;
    variance += calls * chance * (1 - chance);
  }

  @Override
  public double noneLeft() {
    double left = mean - answers;
    double all = variance + doubt * answers * answers;
    if (all < CERTAIN) {
      return left <= HALF ? 1 : 0;
    }
    return NORMAL.cumulativeProbability((HALF - left) / Math.sqrt(all));
  }
}
