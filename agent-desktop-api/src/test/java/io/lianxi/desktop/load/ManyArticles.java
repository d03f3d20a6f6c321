package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as there would be many, of the telecom corpus: its own, and then titles whose first half
 * is of one and whose second half is of another, no two the same.
 */
final class ManyArticles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> titles = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<String> questions;

  ManyArticles(Path folder, int count) {
    List<JsonNode> corpus = lines(folder.resolve("telecom-corpus.jsonl"));
    questions =
        lines(folder.resolve("telecom-queries.dev.jsonl")).stream()
            .map(line -> line.path("text").asString(""))
            .toList();
    Set<String> all = new LinkedHashSet<>();
    corpus.forEach(line -> all.add(line.path("question").asString("")));
    Random random = new Random(11);
    while (all.size() < count) {
      all.add(first(any(corpus, random)) + second(any(corpus, random)));
    }
    titles.addAll(all.stream().limit(count).toList());
    for (int i = 0; i < count; i++) {
      bodies.add(corpus.get(i % corpus.size()).path("answer").asString(""));
    }
  }

  private static String any(List<JsonNode> corpus, Random random) {
    return corpus.get(random.nextInt(corpus.size())).path("question").asString("");
  }

  private static String first(String title) {
    return title.substring(0, (title.length() + 1) / 2);
  }

  private static String second(String title) {
    return title.substring(title.length() / 2);
  }

  private static List<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> JSON.readTree(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int count() {
    return titles.size();
  }

  /** Those from {@code from}, as an import takes them. */
  List<Map<String, String>> some(int from, int most) {
    List<Map<String, String>> some = new ArrayList<>();
    for (int i = from; i < Math.min(count(), from + most); i++) {
      some.add(Map.of("id", "many-" + i, "title", titles.get(i), "body", bodies.get(i)));
    }
    return some;
  }

  /** The {@code i}th question; beyond those of the corpus two halves make a new one. */
  String question(int i) {
    int n = questions.size();
    return i < n
        ? questions.get(i)
        : first(questions.get(i % n)) + second(questions.get((i / n + i) % n));
  }

  /** What somebody has typed of the {@code i}th title. */
  String begun(int i) {
    String title = titles.get(i * 37 % count());
    return title.substring(0, Math.min(title.length(), 1 + i % 4));
  }
}
