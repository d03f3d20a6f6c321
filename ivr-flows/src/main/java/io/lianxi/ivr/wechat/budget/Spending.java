package io.lianxi.ivr.wechat.budget;

import io.lianxi.ivr.wechat.budget.Budget.Claim;
import io.lianxi.ivr.wechat.budget.Budget.Occasion;
import io.lianxi.ivr.wechat.budget.Budget.Purpose;
import io.lianxi.ivr.wechat.budget.Budget.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Changes budgets: decides on what it reads, and decides anew when somebody was faster. */
public final class Spending {
  /** Nobody shares a follower with so many others. */
  private static final int MOST_TRIES = 1_000;

  private final Budgets budgets;

  public Spending(Budgets budgets) {
    this.budgets = budgets;
  }

  /** The follower has given occasion to send. */
  public void occasion(String follower, Occasion occasion, Instant at) {
    change(follower, budget -> budget.after(occasion, kept(at)));
  }

  /** Nothing is known of the follower: then {@code told} is what was, unless somebody is faster. */
  public void recall(String follower, Supplier<Budget> told) {
    if (budgets.find(follower).equals(Budget.NOTHING)) {
      Budget known = told.get();
      change(follower, budget -> budget.equals(Budget.NOTHING) ? kept(known) : budget);
    }
  }

  /** May {@code count} messages be sent, all of them? Then they are counted. */
  public Claim claim(String follower, Purpose purpose, int count, Instant now) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Budget known = budgets.find(follower);
      Claim claim = known.claim(purpose, count, kept(now));
      if (!(claim instanceof Claim.Granted granted)
          || budgets.replace(follower, known, granted.next())) {
        return claim;
      }
    }
    throw new IllegalStateException("the budget of " + follower + " is never still");
  }

  /** Why an ordinary message may not be sent now; nothing is counted. */
  public Optional<Reason> refusal(String follower, Instant now) {
    return budgets.find(follower).claim(Purpose.ORDINARY, 1, kept(now))
            instanceof Claim.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  /** Those claimed at {@code at} were not taken. */
  public void giveBack(String follower, int count, Instant at) {
    change(follower, budget -> budget.without(count, kept(at)));
  }

  /** The platform has said no. */
  public void denied(String follower, Reason reason, Instant now) {
    change(follower, budget -> budget.denied(reason, kept(now)));
  }

  /** How many may be sent, the one for the closing among them. */
  public int left(String follower, Instant now) {
    return budgets.find(follower).left(now);
  }

  private void change(String follower, UnaryOperator<Budget> change) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Budget known = budgets.find(follower);
      Budget next = change.apply(known);
      if (next.equals(known) || budgets.replace(follower, known, next)) {
        return;
      }
    }
    throw new IllegalStateException("the budget of " + follower + " is never still");
  }

  private static Budget kept(Budget budget) {
    Instant wroteAt = budget.wroteAt();
    Instant actedAt = budget.actedAt();
    return new Budget(
        wroteAt == null ? null : kept(wroteAt),
        actedAt == null ? null : kept(actedAt),
        budget.sent().stream().map(Spending::kept).toList());
  }

  /** As stores keep it. */
  private static Instant kept(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
