package io.lianxi.dialer.pacing;

import org.jspecify.annotations.Nullable;

/**
 * Slack of a small team, where each agent matters: both numbers have a Poisson-binomial law, which
 * is summed term by term.
 */
final class ExactSlack implements Slack {
  private static final double NOTHING = 1e-6;

  private final int surplus;
  private final double[] free;
  private final double[] answered;
  private int mostFree;
  private int mostAnswered;
  private double @Nullable [] atMostFree;

  /**
   * @param surplus agents who are free now less those who wait for one
   * @param agents so many can come free
   * @param calls more than so many answers are as likely as none
   */
  ExactSlack(int surplus, int agents, int calls) {
    this.surplus = surplus;
    this.free = new double[agents + 1];
    this.answered = new double[calls + 1];
    free[0] = 1;
    answered[0] = 1;
  }

  @Override
  public void frees(double chance) {
    if (chance > NOTHING) {
      mostFree = Math.min(free.length - 1, mostFree + 1);
      add(free, mostFree, chance);
    }
  }

  @Override
  public void answers(double chance, int calls) {
    for (int i = 0; i < calls && chance > NOTHING; i++) {
      mostAnswered = Math.min(answered.length - 1, mostAnswered + 1);
      add(answered, mostAnswered, chance);
    }
  }

  private static void add(double[] law, int most, double chance) {
    for (int i = most; i > 0; i--) {
      law[i] = law[i] * (1 - chance) + law[i - 1] * chance;
    }
    law[0] *= 1 - chance;
  }

  @Override
  public double noneLeft() {
    double[] atMost = atMostFree == null ? cumulated() : atMostFree;
    double none = 0;
    for (int answers = Math.max(0, surplus); answers <= mostAnswered; answers++) {
      none += answered[answers] * atMost[Math.min(atMost.length - 1, answers - surplus)];
    }
    return none;
  }

  private double[] cumulated() {
    double[] atMost = new double[free.length];
    double sum = 0;
    for (int i = 0; i < free.length; i++) {
      sum += free[i];
      atMost[i] = sum;
    }
    atMostFree = atMost;
    return atMost;
  }
}
