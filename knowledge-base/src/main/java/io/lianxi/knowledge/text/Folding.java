package io.lianxi.knowledge.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.List;

/**
 * Makes texts that mean the same the same text: small letters, half width, Simplified characters.
 */
public final class Folding {
  private static final char[] SIMPLE = new char[Character.MAX_VALUE + 1];

  /** What each becomes where it has to stay one. */
  private static final char[] ALIGNED = new char[SIMPLE.length];

  static {
    for (int c = 0; c < SIMPLE.length; c++) {
      SIMPLE[c] = isHan(c) ? simple(simple((char) c)) : (char) c;
    }
    for (int c = 0; c < ALIGNED.length; c++) {
      ALIGNED[c] = SIMPLE[narrow((char) c)];
    }
  }

  private Folding() {}

  private static char simple(char c) {
    List<String> simple = ZhConverterUtil.toSimple(c);
    return simple == null || simple.isEmpty() || simple.getFirst().length() != 1
        ? c
        : simple.getFirst().charAt(0);
  }

  /** {@code text} as it is searched for; its length may be another. */
  public static String of(String text) {
    String small =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .codePoints()
            .filter(c -> Character.getType(c) != Character.FORMAT)
            .map(c -> Character.isISOControl(c) ? ' ' : Character.toLowerCase(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String simple = isTraditional(small) ? ZhConverterUtil.toSimple(small) : small;
    // a few become what is itself made simpler: 薴 is 苧, which is 苎
    return isTraditional(simple) ? ZhConverterUtil.toSimple(simple) : simple;
  }

  private static boolean isTraditional(String text) {
    return text.chars().anyMatch(c -> SIMPLE[c] != c);
  }

  /** {@code text} folded character by character, so that each stays where it was. */
  public static String aligned(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(ALIGNED[text.charAt(i)]);
    }
    return folded.toString();
  }

  private static char narrow(char c) {
    if (c < 0x80 || isHan(c) || Character.isSurrogate(c)) {
      return Character.toLowerCase(c);
    }
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return normal.length() == 1 ? Character.toLowerCase(normal.charAt(0)) : c;
  }

  /** What is typed and what it may become are compared without blanks and signs. */
  public static String key(String folded) {
    return folded
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
