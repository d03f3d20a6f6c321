package io.lianxi.knowledge.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Names one article for ever: a UUID, or whatever the system it was imported from calls it, without
 * signs that an address could not carry.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
  /** How long one is at most, in characters. */
  public static final int LONGEST = 100;

  private static final int LETTERS_AND_NUMBERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final String SIGNS = "._:@+#=-";

  @JsonCreator
  public ArticleId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** The id in {@code text}; empty when it is none. */
  public static Optional<ArticleId> parse(String text) {
    return isId(text) ? Optional.of(new ArticleId(text)) : Optional.empty();
  }

  /** A search makes some hundred; a regular expression took longer than to put them in order. */
  private static boolean isId(String text) {
    int length = text.codePointCount(0, text.length());
    if (length == 0 || length > LONGEST || !isOf(text.codePointAt(0), LETTERS_AND_NUMBERS)) {
      return false;
    }
    return text.codePoints()
        .allMatch(sign -> isOf(sign, LETTERS_AND_NUMBERS | MARKS) || SIGNS.indexOf(sign) >= 0);
  }

  private static boolean isOf(int sign, int types) {
    return (types >> Character.getType(sign) & 1) != 0;
  }

  public static ArticleId random() {
    return new ArticleId(UUID.randomUUID().toString());
  }

  /** By code points, as Postgres orders them under collation C. */
  @Override
  public int compareTo(ArticleId other) {
    int[] left = value.codePoints().toArray();
    int[] right = other.value.codePoints().toArray();
    return Arrays.compare(left, right);
  }

  @Override
  public String toString() {
    return value;
  }
}
