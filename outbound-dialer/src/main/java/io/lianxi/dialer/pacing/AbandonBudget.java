package io.lianxi.dialer.pacing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many calls may still be abandoned, and so how risky the next call may be.
 *
 * <p>The idea: each answer earns its share of the cap, and each abandoned call costs one. What is
 * saved raises the tolerated risk and what is overdrawn lowers it, by a factor that grows with it
 * (a dual variable: the price at which abandoned calls are bought), and the more so the less of the
 * day is left to make good for it. The narrowest of the definitions counts. The last thirty minutes
 * have a budget of their own, which only lowers the risk.
 */
public final class AbandonBudget {
  private static final double LEAST_RISK = 5e-4;
  private static final double MOST_RISK = 0.7;
  private static final int ENOUGH_ANSWERS = 30;
  private static final int MANY_ANSWERS = 100;
  private static final double USUAL_ANSWERS_PER_HOUR = 20;

  /** Of fewer answers than these each abandoned call is a larger share, and so weighs more. */
  private static final double USUAL_HALF_HOUR = 100;

  private static final double SECONDS_PER_HOUR = 3_600;
  private static final long LAST_SECONDS = 900;
  private static final double HALF = 0.5;

  private double cap;
  private final Tuning tuning;
  private final Shift shift;
  private final AbandonCount before;
  private final HalfHour halfHour = new HalfHour();
  private double answered;
  private double abandoned;
  private double resumed;
  private @Nullable Instant since;
  private double machines;
  private MachineError error = MachineError.NONE;

  /**
   * @param cap the largest share that may be abandoned
   * @param before what the 29 days before came to
   */
  public AbandonBudget(double cap, Shift shift, AbandonCount before) {
    this(cap, Tuning.USUAL, shift, before);
  }

  AbandonBudget(double cap, Tuning tuning, Shift shift, AbandonCount before) {
    this.cap = cap;
    this.tuning = tuning;
    this.shift = shift;
    this.before = before;
  }

  /** Another cap holds from now on. */
  public void follow(double other) {
    cap = other;
  }

  /** What this day had come to before anything was told. */
  public void resume(AbandonCount today) {
    answered += today.answered();
    resumed += today.answered();
    abandoned += today.abandoned();
  }

  private void begin(Instant at) {
    since = since == null && !at.isBefore(shift.from()) ? at : since;
  }

  /** Who answered has an agent. */
  public void connected(Instant at) {
    begin(at);
    answered++;
    halfHour.answered(at, false);
  }

  /** Nobody was free in time. */
  public void abandoned(Instant at) {
    begin(at);
    answered++;
    abandoned++;
    halfHour.answered(at, true);
  }

  /** An agent met a machine on a call that is counted already. */
  void machine() {
    machines++;
  }

  /** It takes the place of what agents alone have told. */
  void measured(MachineError measured) {
    error = measured;
  }

  /** Time passes: what is older than half an hour is forgotten, but for its counts. */
  public void pass(Instant now) {
    begin(now);
    halfHour.pass(now);
  }

  AbandonShares shares() {
    return new AbandonShares(
        day().share(),
        day().plus(before).share(),
        people().share(),
        halfHour.count().share(),
        halfHour.worst());
  }

  private AbandonCount day() {
    return new AbandonCount(answered, abandoned);
  }

  private AbandonCount people() {
    double connected = answered - abandoned;
    double ofConnected = connected > 0 ? Math.min(1, machines / connected) : 0;
    return error.equals(MachineError.NONE)
        ? new MachineError(ofConnected, 0).net(day())
        : error.net(day());
  }

  /** The largest chance to be abandoned that a call made now may have. */
  double tolerance(Instant now, int agents) {
    double left = answersLeft(now, agents);
    double price = tuning.gain() / Math.sqrt(cap * left + 1);
    double margin = Math.max(tuning.leastMargin(), margin(answered + left));
    double risk = tuning.firstTolerance() * Math.exp(price * saved(margin));
    return Math.clamp(risk, LEAST_RISK, MOST_RISK) * halfHourFactor();
  }

  /** What chance alone makes of a day with so many answers, as a share of what it may have. */
  private double margin(double answers) {
    return Math.min(HALF, tuning.deviations() / Math.sqrt(cap * answers + 1));
  }

  /** What is saved of the budget by the definition that has least, in calls. */
  private double saved(double margin) {
    double target = cap * (1 - margin);
    double ofDay = target * answered - abandoned;
    AbandonCount all = day().plus(before);
    return before.answered() == 0
        ? ofDay
        : Math.min(ofDay, target * all.answered() - all.abandoned());
  }

  private double halfHourFactor() {
    AbandonCount last = halfHour.count();
    double excess = last.abandoned() + HALF - cap * last.answered();
    if (excess <= 0 || last.answered() == 0) {
      return 1;
    }
    double weight = Math.max(1, USUAL_HALF_HOUR / last.answered());
    return Math.exp(-tuning.halfHourGain() * weight * excess);
  }

  private double answersLeft(Instant now, int agents) {
    double left = Math.max(0, Duration.between(now, shift.to()).toSeconds());
    double passed = since == null ? 1 : Math.max(1, Duration.between(since, now).toSeconds());
    double seen = answered - resumed;
    return seen < ENOUGH_ANSWERS
        ? agents * USUAL_ANSWERS_PER_HOUR * left / SECONDS_PER_HOUR
        : seen / passed * left;
  }

  /**
   * Would one more abandoned call break the cap for good? Towards the end of the shift: would it
   * break it now, as little is left to make good for it?
   */
  boolean isSpent(Instant now, int agents) {
    boolean isNearEnd = Duration.between(now, shift.to()).toSeconds() < LAST_SECONDS;
    double left = isNearEnd ? 1 : answersLeft(now, agents);
    if (!isNearEnd && answered <= MANY_ANSWERS) {
      left += MANY_ANSWERS;
    }
    AbandonCount all = day().plus(before);
    return abandoned + 1 > cap * (answered + left)
        || (before.answered() > 0 && all.abandoned() + 1 > cap * (all.answered() + left));
  }

  /** Is the share of this moment over the target already, by any definition? */
  boolean isOverdrawn() {
    return (answered >= MANY_ANSWERS / 2 && saved(tuning.leastMargin()) < 0)
        || halfHourFactor() < HALF;
  }

  /**
   * May a call be made that perhaps finds no agent? Not where the cap is broken, or one more
   * abandoned call would break it for good.
   *
   * @param agents so many work on it
   */
  public boolean bearsRisk(Instant now, int agents) {
    boolean isBroken = answered >= MANY_ANSWERS / 2 && saved(0) < 0;
    return !isBroken && !isSpent(now, agents);
  }
}
