package io.lianxi.acd.customer.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is bound to until a day.
 *
 * @param startsOn null when not known
 * @param endsOn the last day of it
 */
public record Contract(String number, String name, @Nullable LocalDate startsOn, LocalDate endsOn) {

  /** How many days are left on {@code day}; negative when it is over. */
  public long daysLeft(LocalDate day) {
    return ChronoUnit.DAYS.between(day, endsOn);
  }
}
