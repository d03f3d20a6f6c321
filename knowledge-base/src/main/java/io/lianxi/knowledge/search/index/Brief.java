package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What of an article is needed to give it its place among others, in one piece: to read the id, the
 * words, the category and the kind of some hundred candidates each from where it is takes
 * Elasticsearch longer than to find them.
 *
 * @param phrases the words of the title and of each question, each once, joined by blanks
 */
public record Brief(ArticleId id, String category, String kind, List<String> phrases) {
  /** No text that Postgres keeps has it. */
  private static final String BETWEEN = "\0";

  private static final int BEFORE_PHRASES = 3;

  /** Lucene keeps 32,766 bytes in one piece, and no letter takes more than three each. */
  private static final int LONGEST = 10_000;

  public Brief {
    phrases = List.copyOf(phrases);
  }

  /** As it is kept; questions beyond what can be kept are left out. */
  String written() {
    StringBuilder all = new StringBuilder(String.join(BETWEEN, id.value(), category, kind));
    for (String phrase : phrases) {
      if (all.length() + phrase.length() < LONGEST) {
        all.append(BETWEEN).append(phrase);
      }
    }
    return Base64.getEncoder().encodeToString(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What was kept. */
  public static Brief read(String written) {
    String[] parts =
        new String(Base64.getDecoder().decode(written), StandardCharsets.UTF_8).split(BETWEEN, -1);
    return new Brief(
        new ArticleId(parts[0]),
        parts[1],
        parts[2],
        Arrays.asList(parts).subList(BEFORE_PHRASES, parts.length));
  }
}
