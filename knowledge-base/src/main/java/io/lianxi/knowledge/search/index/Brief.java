package io.lianxi.knowledge.search.index;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.text.Phrase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What of an article is needed to give it its place among others, in one piece: to read the id, the
 * words, the category and the kind of some hundred candidates each from where it is takes
 * Elasticsearch longer than to find them.
 *
 * @param phrases the title and each of the questions
 */
public record Brief(ArticleId id, String category, String kind, List<Phrase> phrases) {
  /** Ends a text. No text that Postgres keeps has it. */
  private static final byte END = 0;

  /** Lucene keeps 32,766 bytes in one piece. */
  private static final int LONGEST = 32_000;

  public Brief {
    phrases = List.copyOf(phrases);
  }

  /** As it is kept; questions beyond what can be kept are left out. */
  byte[] written() {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    for (String text : List.of(id.value(), category, kind)) {
      bytes.put(text.getBytes(StandardCharsets.UTF_8)).put(END);
    }
    for (Phrase phrase : phrases) {
      if (phrase.length() <= bytes.remaining()) {
        phrase.write(bytes);
      }
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** What was kept. */
  public static Brief read(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    ArticleId id = new ArticleId(text(bytes));
    String category = text(bytes);
    String kind = text(bytes);
    List<Phrase> phrases = new ArrayList<>();
    while (bytes.hasRemaining()) {
      phrases.add(Phrase.read(bytes));
    }
    return new Brief(id, category, kind, phrases);
  }

  private static String text(ByteBuffer bytes) {
    int length = 0;
    while (bytes.get(bytes.position() + length) != END) {
      length++;
    }
    byte[] text = new byte[length];
    bytes.get(text).get(); // and what ends it
    return new String(text, StandardCharsets.UTF_8);
  }
}
