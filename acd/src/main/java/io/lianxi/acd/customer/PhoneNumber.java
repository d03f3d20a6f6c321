package io.lianxi.acd.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in one spelling: E.164 with its plus, or the bare digits of a short code such
 * as 10086.
 */
public record PhoneNumber(@JsonValue String value) {
  private static final String HOME_REGION = "CN";
  private static final int HOME_CODE = 86;
  // What is said of a caller may also be an address or a name; digits in it are no number.
  private static final Pattern WRITTEN = Pattern.compile("(?:tel:)?[+＋]?[\\p{Nd} ()-]{1,40}");
  private static final Pattern SHORT_CODE = Pattern.compile("1\\d{2,5}|9[56]\\d{3,6}");
  private static final int VISIBLE_HEAD = 3;
  private static final int VISIBLE_TAIL = 4;
  private static final int HIDDEN_AT_LEAST = 3;

  @JsonCreator
  public PhoneNumber {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a phone number cannot be blank");
    }
  }

  /** The number that {@code text} means when dialled in China; empty when it is none. */
  public static Optional<PhoneNumber> parse(String text) {
    String stripped = text.strip();
    if (!WRITTEN.matcher(stripped).matches()) {
      return Optional.empty();
    }
    if (SHORT_CODE.matcher(stripped).matches()) {
      return Optional.of(new PhoneNumber(stripped));
    }
    try {
      return spelled(PhoneNumberUtil.getInstance().parse(stripped, HOME_REGION));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<PhoneNumber> spelled(Phonenumber.PhoneNumber parsed) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    if (numbers.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE) {
      return Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)));
    }
    String national = numbers.getNationalSignificantNumber(parsed);
    return parsed.getCountryCode() == HOME_CODE && SHORT_CODE.matcher(national).matches()
        ? Optional.of(new PhoneNumber(national))
        : Optional.empty();
  }

  /** {@code text} with its middle hidden, e.g. 138****1234; a short text is hidden whole. */
  public static String mask(String text) {
    String local = text.startsWith("+86") ? text.substring(3) : text;
    int hidden = local.length() - VISIBLE_HEAD - VISIBLE_TAIL;
    return hidden < HIDDEN_AT_LEAST
        ? "*".repeat(local.length())
        : local.substring(0, VISIBLE_HEAD)
            + "*".repeat(hidden)
            + local.substring(local.length() - VISIBLE_TAIL);
  }

  @Override
  public String toString() {
    return value;
  }
}
