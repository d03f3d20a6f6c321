package io.lianxi.knowledge.upkeep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reminds whoever writes articles of those that readers will not find any more soon. Nothing is
 * kept: an article is in the list from the first step before its last day until someone publishes
 * an edition that goes on, withdraws it, or the day has passed.
 */
public final class Reminders {
  private static final int MOST = 500;

  private final DueArticles due;
  private final List<Integer> steps;

  /**
   * @param steps how many days before the last one to remind, e.g. 30, 7 and 1
   */
  Reminders(DueArticles due, List<Integer> steps) {
    this.due = due;
    this.steps = steps.stream().sorted().toList();
    if (steps.isEmpty() || this.steps.getFirst() < 0) {
      throw new IllegalArgumentException("not days to remind before: " + steps);
    }
  }

  /**
   * A reminder.
   *
   * @param days until the last day; 0 on it
   * @param step the last step that was passed, in days
   */
  public record Reminder(Expiring article, int days, int step) {}

  /** What there is to be reminded of on {@code today}, the most urgent first, at most 500. */
  public List<Reminder> on(LocalDate today) {
    return due.expiring(today, today.plusDays(steps.getLast()), MOST).stream()
        .map(article -> reminder(article, today))
        .toList();
  }

  private Reminder reminder(Expiring article, LocalDate today) {
    int days = (int) ChronoUnit.DAYS.between(today, article.validTo());
    OptionalInt step =
        steps.stream().mapToInt(Integer::intValue).filter(s -> days <= s).findFirst();
    return new Reminder(article, days, step.orElse(days));
  }
}
