package io.lianxi.dialer.retention;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What it is worth to call a customer: uplift × value kept − cost of the offer − cost of the
 * contact, all in fen.
 *
 * @param field of leads that tells what the customer pays a month, in yuan; "" for none
 * @param usualFen what one pays a month whose lead does not tell
 * @param margin what is left of it, 0 to 1
 * @param months for which one who is saved stays
 * @param offerFen what is given to each who is called, on average
 * @param contactFen what the calls to one customer cost
 */
public record Worth(
    String field, long usualFen, double margin, int months, long offerFen, long contactFen) {
  public static final int MOST_MONTHS = 120;
  public static final long MOST_FEN = 100_000_000;
  private static final double FEN = 100;

  public Worth {
    within("usualFen", usualFen);
    within("offerFen", offerFen);
    within("contactFen", contactFen);
    if (!(margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException("margin must be 0 to 1");
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException("months must be 1 to " + MOST_MONTHS);
    }
  }

  private static void within(String field, long fen) {
    if (fen < 0 || fen > MOST_FEN) {
      throw new IllegalArgumentException(field + " must be 0 to " + MOST_FEN);
    }
  }

  /** What is kept when a customer with {@code fields} stays who would have left. */
  public long keptFen(Map<String, String> fields) {
    OptionalDouble told = WrittenValue.read(fields.getOrDefault(field, ""));
    double monthly = told.isPresent() ? told.getAsDouble() * FEN : usualFen;
    return Math.round(Math.clamp(monthly, 0, MOST_FEN) * margin * months);
  }

  /**
   * What a call is expected to bring; less than 0 when it costs more than it saves.
   *
   * @param uplift by how much likelier the customer stays for being called
   */
  public long netFen(double uplift, Map<String, String> fields) {
    return Math.round(uplift * keptFen(fields)) - offerFen - contactFen;
  }
}
