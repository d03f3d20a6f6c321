package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.text.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of an article that each mean one thing: its title, each of its questions, and its text
 * in pieces that a model can read at once.
 */
final class Passages {
  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_PIECES = 8;
  private static final int LONGEST_PIECE = 480;

  private Passages() {}

  /** Of {@code article}, folded, none twice; empty for one without words. */
  static List<String> of(PublishedArticle article) {
    return Stream.of(
            Stream.of(article.title()),
            article.questions().stream().limit(MOST_QUESTIONS),
            pieces(article.body()).stream())
        .flatMap(passages -> passages)
        .map(Folding::of)
        .map(String::strip)
        .filter(passage -> passage.codePoints().anyMatch(Character::isLetterOrDigit))
        .distinct()
        .toList();
  }

  /** Cut behind sentences where there are any. */
  private static List<String> pieces(String body) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < body.length() && pieces.size() < MOST_PIECES) {
      int to = end(body, from);
      pieces.add(body.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static int end(String body, int from) {
    int latest = from + LONGEST_PIECE;
    if (latest >= body.length()) {
      return body.length();
    }
    for (int i = latest; i > from + LONGEST_PIECE / 2; i--) {
      if ("。！？；\n!?;".indexOf(body.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isLowSurrogate(body.charAt(latest)) ? latest - 1 : latest;
  }

  /** The name under which the vector of {@code passage} is kept. */
  static String name(String passage) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(passage.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
