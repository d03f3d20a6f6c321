package io.lianxi.dialer.pacing;

import java.util.Arrays;

/**
 * After how many seconds calls are answered by people, and after how many the others fail, learned
 * from what calls come to. A call that ends within a second counts for that second.
 */
final class AnswerTimes {
  private static final int EARLIEST_USUAL = 4;
  private static final double BELIEF = 30;
  private static final double SOON = 0.27;
  private static final double MACHINES = 0.2;

  private final double[] answers = new double[Ahead.FARTHEST + 1];
  private final double[] failures = new double[Ahead.FARTHEST + 1];
  private final double[] answeredIn = new double[Ahead.FARTHEST + 1];
  private final double[] answeredWithin = new double[Ahead.FARTHEST + 1];
  private final double[] failsLater = new double[Ahead.FARTHEST + 1];

  /** Believes at first in answers at any time of the ring and mostly in calls that ring out. */
  AnswerTimes(int ringSeconds) {
    Arrays.fill(answers, 0.01);
    Arrays.fill(failures, 0.05);
    for (int second = EARLIEST_USUAL; second < ringSeconds; second++) {
      answers[second] += BELIEF / (ringSeconds - EARLIEST_USUAL);
    }
    failures[1] += BELIEF * SOON / 2;
    failures[2] += BELIEF * SOON / 2;
    failures[ringSeconds - EARLIEST_USUAL] += BELIEF * MACHINES;
    failures[ringSeconds] += BELIEF * (1 - SOON - MACHINES);
    rebuild();
  }

  void answered(double seconds) {
    answers[second(seconds)]++;
  }

  void failed(double seconds) {
    failures[second(seconds)]++;
  }

  private static int second(double seconds) {
    return (int) Math.min(Ahead.FARTHEST, Math.ceil(seconds));
  }

  /** Makes the shares of what has been learned. */
  void rebuild() {
    double allAnswers = Arrays.stream(answers).sum();
    double allFailures = Arrays.stream(failures).sum();
    double within = 0;
    double later = 1;
    for (int second = 0; second <= Ahead.FARTHEST; second++) {
      answeredIn[second] = answers[second] / allAnswers;
      within += answeredIn[second];
      later -= failures[second] / allFailures;
      answeredWithin[second] = Math.min(1, within);
      failsLater[second] = Math.max(0, later);
    }
  }

  /** The share of answers that come in exactly this second after the dialling. */
  double answeredIn(int second) {
    return answeredIn[second];
  }

  /** The share of answers that come within so many seconds. */
  double answeredWithin(int seconds) {
    return answeredWithin[Math.min(Ahead.FARTHEST, seconds)];
  }

  /**
   * The chance that a call of this age is answered within the next {@code ahead} seconds.
   *
   * @param rate the share of all calls that people answer
   */
  double answersSoon(double rate, int age, int ahead) {
    double answersLater = rate * Math.max(1e-9, 1 - answeredWithin[age]);
    double all = answersLater + (1 - rate) * failsLater[age];
    double soon = rate * (answeredWithin(age + ahead) - answeredWithin[age]);
    return Math.clamp(soon / Math.max(1e-12, all), 0, 1);
  }
}
