package io.lianxi.knowledge.search;

import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.index.StoredWords;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import io.lianxi.knowledge.text.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds articles by words in Postgres, while Elasticsearch is away. */
final class PostgresArticleSearch implements ArticleSearch {
  private static final int POOL = 200;
  private static final int MOST_WORDS = 32;

  private final StoredWords words;
  private final Vocabularies vocabularies;
  private final Supplier<Synonyms> synonyms;
  private final Answers answers;

  PostgresArticleSearch(
      StoredWords words, Vocabularies vocabularies, Supplier<Synonyms> synonyms, Answers answers) {
    this.words = words;
    this.vocabularies = vocabularies;
    this.synonyms = synonyms;
    this.answers = answers;
  }

  @Override
  public SearchAnswer search(SearchQuestion question) {
    Answers.Coming answer = answers.to(question);
    Vocabulary vocabulary = vocabularies.known();
    Reading reading = Reading.of(question.text(), vocabulary, synonyms.get());
    Map<String, Double> weights = weights(reading, vocabulary);
    SearchQuestion.Scope scope = question.scope();
    List<StoredWords.Found> found =
        weights.isEmpty()
            ? List.of()
            : words.find(
                new StoredWords.Asked(
                    weights, scope.day(), scope.province(), scope.category(), scope.kind()),
                Math.max(POOL, question.from() + question.size()));
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Ranked> ranked =
        found.stream()
            .map(one -> new Ranked(one.id(), one.score() / all, one.category(), one.kind()))
            .toList();
    return answer.of(
        ranked,
        new Answers.Way(
            SearchMode.POSTGRES,
            Degraded.ELASTICSEARCH_AWAY,
            reading.corrected().orElse(null),
            reading.marks()));
  }

  /** Words and codes; single characters only where there is nothing else. */
  private static Map<String, Double> weights(Reading reading, Vocabulary vocabulary) {
    Map<String, Double> weights = new HashMap<>();
    reading.words().forEach(word -> weights.put(word, vocabulary.weight(word)));
    for (Reading.Other other : reading.others()) {
      other
          .words()
          .forEach(word -> weights.putIfAbsent(word, other.weight() * vocabulary.weight(word)));
    }
    boolean isLong = weights.keySet().stream().anyMatch(word -> !Words.isCharacter(word));
    Map<String, Double> most = new LinkedHashMap<>();
    weights.entrySet().stream()
        .filter(word -> !isLong || !Words.isCharacter(word.getKey()))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_WORDS)
        .forEach(word -> most.put(word.getKey(), Math.max(1e-3, word.getValue())));
    return most;
  }

  @Override
  public List<Suggestion> complete(String start, LocalDate day, int most) {
    String stripped = start.strip();
    return stripped.isEmpty()
        ? List.of()
        : words.titles(stripped, day, most).entrySet().stream()
            .map(title -> new Suggestion(title.getValue(), title.getKey()))
            .toList();
  }
}
