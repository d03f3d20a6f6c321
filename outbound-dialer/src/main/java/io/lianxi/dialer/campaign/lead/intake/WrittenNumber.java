package io.lianxi.dialer.campaign.lead.intake;

import io.lianxi.acd.customer.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as people and spreadsheets write it: full width, with spaces, dots and dashes,
 * with 0086, as {@code ="138…"}, with an extension.
 *
 * @param extension digits to be dialled when somebody has answered; "" for none
 */
record WrittenNumber(PhoneNumber number, String extension) {
  /** Longer text is no number. */
  static final int LONGEST = 64;

  private static final Pattern FORMULA = Pattern.compile("=\\s*\"([^\"]*)\"");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)^(.*\\d)\\s*(?:转|轉|分机|分機|ext\\.?|extension|x|#|;ext=)[\\s:.]*(\\d{1,8})$");
  private static final Pattern DECORATION = Pattern.compile("[\\p{Pd}\\p{Z}.·/_'’\\u200B-\\u200F]");
  private static final Pattern AS_DECIMAL = Pattern.compile("(\\d{7,15})\\.0+");

  /** The number in {@code text}; empty when it is none. */
  static Optional<WrittenNumber> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher formula = FORMULA.matcher(plain);
    plain = formula.matches() ? formula.group(1).strip() : plain;
    Matcher decimal = AS_DECIMAL.matcher(plain);
    plain = decimal.matches() ? decimal.group(1) : plain;
    Matcher extended = EXTENSION.matcher(plain);
    boolean hasExtension = extended.matches();
    String digits = DECORATION.matcher(hasExtension ? extended.group(1) : plain).replaceAll("");
    String extension = hasExtension ? extended.group(2) : "";
    return PhoneNumber.parse(digits).map(number -> new WrittenNumber(number, extension));
  }

  /** Has a spreadsheet made a sum of it, so that digits are lost? */
  static boolean isScientific(String text) {
    return text.strip().matches("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
  }
}
