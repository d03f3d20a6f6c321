package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A person or company of the local user base.
 *
 * @param number the operator's own customer number
 * @param tier 1 to 7 stars
 * @param balanceFen account balance in fen (1/100 yuan); negative is owed
 * @param birthDate null when not known
 * @param province "" when not known
 * @param points of the loyalty programme
 */
public record Customer(
    CustomerId id,
    String number,
    String name,
    Type type,
    PhoneNumber phone,
    int tier,
    Language language,
    String plan,
    long balanceFen,
    @Nullable LocalDate birthDate,
    String province,
    long points) {

  /** What kind of customer. */
  public enum Type {
    PERSONAL,
    ENTERPRISE
  }

  /** Whose birth date and province are not known, without points. */
  public Customer(
      CustomerId id,
      String number,
      String name,
      Type type,
      PhoneNumber phone,
      int tier,
      Language language,
      String plan,
      long balanceFen) {
    this(id, number, name, type, phone, tier, language, plan, balanceFen, null, "", 0);
  }

  /** Full years on {@code day}; null when not known. */
  public @Nullable Integer age(LocalDate day) {
    return birthDate == null ? null : Integer.valueOf(Period.between(birthDate, day).getYears());
  }
}
