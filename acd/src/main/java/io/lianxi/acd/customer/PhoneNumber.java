package io.lianxi.acd.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in one spelling: E.164 with its plus, or the bare digits of a short code such
 * as 10086.
 */
public record PhoneNumber(@JsonValue String value) {
  private static final String HOME_REGION = "CN";
  private static final Pattern SHORT_CODE = Pattern.compile("1\\d{2,5}|9[56]\\d{3,6}");
  private static final int VISIBLE_HEAD = 3;
  private static final int VISIBLE_TAIL = 4;

  @JsonCreator
  public PhoneNumber {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a phone number cannot be blank");
    }
  }

  /** The number that {@code text} means when dialled in China; empty when it is none. */
  public static Optional<PhoneNumber> parse(String text) {
    String stripped = text.strip();
    if (SHORT_CODE.matcher(stripped).matches()) {
      return Optional.of(new PhoneNumber(stripped));
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var parsed = numbers.parse(stripped, HOME_REGION);
      return numbers.isPossibleNumber(parsed)
          ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** {@code text} with its middle hidden, e.g. 138****1234; a short text is hidden whole. */
  public static String mask(String text) {
    String local = text.startsWith("+86") ? text.substring(3) : text;
    int hidden = local.length() - VISIBLE_HEAD - VISIBLE_TAIL;
    return hidden < 1
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
