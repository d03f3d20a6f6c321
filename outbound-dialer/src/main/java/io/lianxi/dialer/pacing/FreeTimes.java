package io.lianxi.dialer.pacing;

import java.util.Arrays;

/**
 * How likely an agent who talks or wraps up is free within so many seconds, by how long that has
 * lasted. What talks and wrap-ups take is learned; the tables are made of it anew now and then.
 */
final class FreeTimes {
  private static final int LONGEST_TALK = 1_200;
  private static final int LONGEST_WRAP_UP = 300;
  private static final double USUAL_TALK = 100;
  private static final double USUAL_WRAP_UP = 15;
  private static final double HALF = 0.5;

  private final LearnedTime talks =
      new LearnedTime(
          USUAL_TALK,
          300,
          0,
          4,
          8,
          12,
          16,
          20,
          30,
          45,
          60,
          80,
          100,
          130,
          160,
          200,
          250,
          320,
          400,
          500,
          700,
          1000);
  private final LearnedTime wrapUps =
      new LearnedTime(
          USUAL_WRAP_UP, 150, 0, 2, 4, 6, 8, 10, 12, 14, 17, 20, 23, 26, 30, 35, 40, 60, 90);
  private final double[][] whenTalking = new double[LONGEST_TALK + 1][Ahead.FARTHEST + 1];
  private final double[][] whenWrappingUp = new double[LONGEST_WRAP_UP + 1][Ahead.FARTHEST + 1];
  private double wrappedUp = 60;
  private double wentAway = 1;

  FreeTimes() {
    rebuild();
  }

  void talked(double seconds) {
    talks.learn(seconds);
  }

  /**
   * A wrap-up is over.
   *
   * @param isReady the agent is free after it, and has not gone away without a word
   */
  void wrappedUp(double seconds, boolean isReady) {
    wrapUps.learn(seconds);
    wrappedUp++;
    wentAway += isReady ? 0 : 1;
  }

  /** The chances to be free within 0, 1, 2… seconds. */
  double[] whenTalking(double seconds) {
    return whenTalking[(int) Math.min(LONGEST_TALK, seconds)];
  }

  double[] whenWrappingUp(double seconds) {
    return whenWrappingUp[(int) Math.min(LONGEST_WRAP_UP, seconds)];
  }

  /** Makes the tables of what has been learned. */
  void rebuild() {
    double ready = 1 - wentAway / wrappedUp;
    for (int age = 0; age <= LONGEST_WRAP_UP; age++) {
      double hazard = 0;
      for (int ahead = 0; ahead <= Ahead.FARTHEST; ahead++) {
        whenWrappingUp[age][ahead] = ready * -Math.expm1(-hazard);
        hazard += wrapUps.hazard(age + ahead + HALF);
      }
    }
    for (int age = 0; age <= LONGEST_TALK; age++) {
      talkFrom(age);
    }
  }

  /** The talk ends in some second, and its wrap-up in what is left of the seconds ahead. */
  private void talkFrom(int age) {
    double[] free = whenTalking[age];
    double[] wrapUp = whenWrappingUp[0];
    Arrays.fill(free, 0);
    double goesOn = 1;
    for (int second = 0; second < Ahead.FARTHEST; second++) {
      double ends = goesOn * -Math.expm1(-talks.hazard(age + second + HALF));
      goesOn -= ends;
      for (int ahead = second + 1; ahead <= Ahead.FARTHEST; ahead++) {
        free[ahead] += ends * HALF * (wrapUp[ahead - second] + wrapUp[ahead - second - 1]);
      }
    }
  }
}
