package io.lianxi.acd;

/**
 * Text as every store keeps it: without U+0000 and halves of surrogate pairs, which a line, a flow
 * or another program may send, and which no database takes.
 */
public final class StorableText {
  private static final int REPLACEMENT = 0xFFFD;

  private StorableText() {}

  /** {@code text} with U+FFFD in place of each sign that cannot be stored. */
  public static String of(String text) {
    return text.codePoints().allMatch(StorableText::isStorable)
        ? text
        : text.codePoints()
            .map(sign -> isStorable(sign) ? sign : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isStorable(int sign) {
    return sign != 0 && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE);
  }
}
