package io.lianxi.dialer.retention.offer;

/**
 * Something a customer gets for staying.
 *
 * @param code names it within its campaign for ever
 * @param monthlyFen what it costs a month
 * @param isActive may it be given? What was given stays given
 */
public record Offer(
    String code, String nameZh, String nameEn, long monthlyFen, int months, boolean isActive) {
  public static final int LONGEST_NAME = 40;
  public static final long MOST_FEN = 10_000_000;
  public static final int MOST_MONTHS = 60;

  public Offer {
    if (!code.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("code must be 1 to 40 of a-z, 0-9 and -");
    }
    named("nameZh", nameZh);
    named("nameEn", nameEn);
    if (monthlyFen < 0 || monthlyFen > MOST_FEN) {
      throw new IllegalArgumentException("monthlyFen must be 0 to " + MOST_FEN);
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException("months must be 1 to " + MOST_MONTHS);
    }
  }

  private static void named(String field, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(field + " must have 1 to " + LONGEST_NAME + " characters");
    }
  }

  /** What it costs in all. */
  public long costFen() {
    return monthlyFen * months;
  }
}
