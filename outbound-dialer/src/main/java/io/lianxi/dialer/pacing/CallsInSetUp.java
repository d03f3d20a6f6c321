package io.lianxi.dialer.pacing;

import io.lianxi.dialer.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls that ring, how long each has, and how likely they are answered when. */
final class CallsInSetUp {
  private static final double MILLIS = 1_000;
  private static final int SECONDS = Ahead.FARTHEST + 1;

  private final Map<AttemptId, Instant> since = new LinkedHashMap<>();
  private final AnswerTimes times;
  private final AnswerRate rate;
  private final int[] dialled = new int[SECONDS];
  private final long[] dialledWhen = new long[SECONDS];
  private int answered;
  private int over;

  CallsInSetUp(int ringSeconds, double jumpDoubt) {
    this.times = new AnswerTimes(ringSeconds);
    this.rate = new AnswerRate(jumpDoubt);
  }

  int size() {
    return since.size();
  }

  /** How many are not in set-up any more. */
  int over() {
    return over;
  }

  /** Nothing happens when it is known. */
  void dialled(AttemptId call, Instant at) {
    if (since.putIfAbsent(call, at) != null) {
      return;
    }
    int slot = slot(at.getEpochSecond());
    dialled[slot] = 1 + dialledIn(at.getEpochSecond());
    dialledWhen[slot] = at.getEpochSecond();
  }

  private int dialledIn(long second) {
    int slot = slot(second);
    return dialledWhen[slot] == second ? dialled[slot] : 0;
  }

  private static int slot(long second) {
    return (int) Math.floorMod(second, (long) SECONDS);
  }

  /** False when it is not in set-up, or not any more. */
  boolean answered(AttemptId call, Instant at) {
    Instant begin = since.remove(call);
    if (begin != null) {
      times.answered(seconds(begin, at));
      answered++;
      over++;
    }
    return begin != null;
  }

  void failed(AttemptId call, Instant at) {
    Instant begin = since.remove(call);
    if (begin != null) {
      times.failed(seconds(begin, at));
      over++;
    }
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLIS;
  }

  /** The second has begun: the one before it is counted. */
  void second(long second) {
    double due = 0;
    for (int age = 1; age < SECONDS; age++) {
      due += dialledIn(second - age) * times.answeredIn(age);
    }
    rate.second(dialledIn(second - 1), due, answered);
    answered = 0;
  }

  void rebuild() {
    times.rebuild();
  }

  double rate() {
    return rate.rate();
  }

  double doubt() {
    return rate.doubt();
  }

  /** The chance that a call made now is answered by each moment. */
  double[] chances() {
    double[] chances = new double[Ahead.MOMENTS];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = rate() * times.answeredWithin(Ahead.moment(i));
    }
    return chances;
  }

  /** How an answer to a call made now is spread over the moments; together 1. */
  double[] weights() {
    double[] weights = new double[Ahead.MOMENTS];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int second = Ahead.moment(i) - 1; second <= Ahead.moment(i) + 1; second++) {
        weights[i] += times.answeredIn(second);
      }
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** Tells each slack what may be answered by then. */
  void tell(Slack[] slacks, Instant now) {
    double answers = rate();
    int[] byAge = byAge(now);
    for (int age = 0; age < SECONDS; age++) {
      for (int i = 0; byAge[age] > 0 && i < slacks.length; i++) {
        slacks[i].answers(times.answersSoon(answers, age, Ahead.moment(i)), byAge[age]);
      }
    }
  }

  /** How many answers are likely within so many seconds. */
  double expectedAnswers(Instant now, int ahead) {
    double answers = rate();
    int[] byAge = byAge(now);
    double sum = 0;
    for (int age = 0; age < SECONDS; age++) {
      sum += byAge[age] == 0 ? 0 : byAge[age] * times.answersSoon(answers, age, ahead);
    }
    return sum;
  }

  private int[] byAge(Instant now) {
    int[] byAge = new int[SECONDS];
    for (Instant begin : since.values()) {
      byAge[Math.clamp(Duration.between(begin, now).toSeconds(), 0, Ahead.FARTHEST)]++;
    }
    return byAge;
  }
}
