package io.lianxi.dialer.campaign.reason;

/**
 * Why a lead was won or lost.
 *
 * @param code names it within its list for ever
 * @param isActive may it be chosen? What was said with it stays said
 */
public record Reason(String code, String labelZh, String labelEn, boolean isActive) {
  public static final int LONGEST_LABEL = 40;
  public static final String CODES = "[a-z0-9-]{1,40}";

  public Reason {
    if (!code.matches(CODES)) {
      throw new IllegalArgumentException("code must be 1 to 40 of a-z, 0-9 and -");
    }
    labelled("labelZh", labelZh);
    labelled("labelEn", labelEn);
  }

  private static void labelled(String field, String label) {
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException(
          field + " must have 1 to " + LONGEST_LABEL + " characters");
    }
  }

  static Reason of(String code, String labelZh, String labelEn) {
    return new Reason(code, labelZh, labelEn, true);
  }
}
