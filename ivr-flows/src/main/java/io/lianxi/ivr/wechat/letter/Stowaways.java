package io.lianxi.ivr.wechat.letter;

/**
 * Signs that no document of XML may have, which people write all the same, such as those below the
 * blank: they travel as private signs that the document does not have itself.
 */
final class Stowaways {
  private static final int FIRST_PRIVATE = 0xF0000;
  private static final int LAST_PRIVATE = 0xFFF00;
  private static final int PLACES = 0x40;
  private static final int BLANK = ' ';
  private static final int LAST_OF_PLANE = 0xFFFE;

  private final int first;

  private Stowaways(int first) {
    this.first = first;
  }

  static Stowaways in(String xml) {
    int first = FIRST_PRIVATE;
    while (first < LAST_PRIVATE && has(xml, first)) {
      first += PLACES;
    }
    return new Stowaways(first);
  }

  private static boolean has(String xml, int first) {
    return xml.codePoints().anyMatch(sign -> sign >= first && sign < first + PLACES);
  }

  private static boolean isUnfit(int sign) {
    return (sign < BLANK && sign != '\t' && sign != '\n' && sign != '\r')
        || sign == LAST_OF_PLANE
        || sign == LAST_OF_PLANE + 1;
  }

  /** {@code xml} with private signs in their place. */
  String hidden(String xml) {
    return xml.codePoints().anyMatch(Stowaways::isUnfit)
        ? mapped(xml, sign -> isUnfit(sign) ? first + (sign & (PLACES - 1)) : sign)
        : xml;
  }

  /** {@code text} with what the private signs stand for. */
  String shown(String text) {
    return has(text, first) ? mapped(text, this::shown) : text;
  }

  private int shown(int sign) {
    if (sign < first || sign >= first + PLACES) {
      return sign;
    }
    int place = sign - first;
    return place < BLANK ? place : LAST_OF_PLANE - (LAST_OF_PLANE & (PLACES - 1)) + place;
  }

  private static String mapped(String text, java.util.function.IntUnaryOperator map) {
    return text.codePoints()
        .map(map)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
