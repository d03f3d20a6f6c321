package io.lianxi.dialer.retention;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A number as files write it: 1,234.50, ¥29.9, 12%. */
final class WrittenValue {
  private static final int LONGEST = 20;
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

  private WrittenValue() {}

  /** Empty for what is no number. */
  static OptionalDouble read(String text) {
    String plain = text.replace(",", "").replaceAll("^[¥￥$]|[%元]$", "").strip();
    return plain.length() <= LONGEST && NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }
}
