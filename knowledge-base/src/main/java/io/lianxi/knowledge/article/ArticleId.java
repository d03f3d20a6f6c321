package io.lianxi.knowledge.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one article for ever: a UUID, or whatever the system it was imported from calls it, without
 * signs that an address could not carry.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
  /** How long one is at most, in characters. */
  public static final int LONGEST = 100;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:@+#=-]{0," + (LONGEST - 1) + "}");

  @JsonCreator
  public ArticleId {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** The id in {@code text}; empty when it is none. */
  public static Optional<ArticleId> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(new ArticleId(text)) : Optional.empty();
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
