package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.json.JsonData;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds articles in Elasticsearch, by words and by meaning at once. */
final class ElasticArticleSearch implements ArticleSearch {
  /** So many are looked at each way, since the best of both may be far down in one. */
  private static final int POOL = 100;

  private static final String SUGGESTER = "starts";

  private final ElasticsearchClient client;
  private final String alias;
  private final Meaning meaning;
  private final Known known;
  private final Answers answers;

  /** What a question is understood by; asked anew for each. */
  record Known(
      Vocabularies vocabularies, Supplier<Synonyms> synonyms, Supplier<SearchWeights> weights) {}

  ElasticArticleSearch(
      ElasticsearchClient client, String alias, Meaning meaning, Known known, Answers answers) {
    this.client = client;
    this.alias = alias;
    this.meaning = meaning;
    this.known = known;
    this.answers = answers;
  }

  @Override
  public SearchAnswer search(SearchQuestion question) {
    Vocabulary vocabulary = known.vocabularies().known();
    Reading reading = Reading.of(question.text(), vocabulary, known.synonyms().get());
    boolean isHybrid = question.mode() == SearchMode.HYBRID && meaning.isWanted();
    if (reading.words().isEmpty()) {
      return SearchAnswer.nothing(isHybrid ? SearchMode.HYBRID : SearchMode.LEXICAL);
    }
    Optional<float[]> vector =
        isHybrid
            ? meaning.embeddings().flatMap(embeddings -> asked(embeddings, reading))
            : Optional.empty();
    List<Ranked> ranked = ranked(question, new Asked(reading, vector, vocabulary));
    Degraded degraded = isHybrid && vector.isEmpty() ? Degraded.MEANING_NOT_READY : null;
    return answers.of(
        question,
        ranked,
        new Answers.Way(
            vector.isPresent() ? SearchMode.HYBRID : SearchMode.LEXICAL,
            degraded,
            reading.corrected().orElse(null),
            reading.marks()));
  }

  private static Optional<float[]> asked(Embeddings embeddings, Reading reading) {
    return embeddings.ofQuestion(reading.meant());
  }

  /** What is looked for, as words and as what it means. */
  private record Asked(Reading reading, Optional<float[]> vector, Vocabulary vocabulary) {}

  /** However many are wanted, the first are the same: whoever looks deeper finds more behind. */
  private List<Ranked> ranked(SearchQuestion question, Asked asked) {
    List<Ranked> first = ranked(question.scope(), asked, POOL);
    boolean isMore = first.size() >= POOL && first.size() < question.from() + question.size();
    return isMore
        ? Fusion.behind(first, ranked(question.scope(), asked, SearchQuestion.MOST))
        : first;
  }

  private List<Ranked> ranked(SearchQuestion.Scope scope, Asked asked, int most) {
    SearchWeights weights = known.weights().get();
    ElasticQuery query = new ElasticQuery(weights, scope);
    Fusion fusion = new Fusion(asked.vocabulary, weights.meaning());
    List<RequestItem> items = new ArrayList<>();
    items.add(query.byWords(asked.reading, most));
    asked.vector.ifPresent(numbers -> items.add(query.byMeaning(numbers, most)));
    List<MultiSearchResponseItem<Void>> found = ask(items);
    List<Candidate> byWords = candidates(found.getFirst(), false);
    Set<String> words = asked.reading.words();
    return asked.vector.isPresent()
        ? fusion.byBoth(byWords, candidates(found.get(1), true), words)
        : fusion.byWords(byWords, words);
  }

  private List<MultiSearchResponseItem<Void>> ask(List<RequestItem> items) {
    try {
      return client
          .msearch(MsearchRequest.of(ask -> ask.index(alias).searches(items)), Void.class)
          .responses();
    } catch (IOException | ElasticsearchException e) {
      throw new IndexAway(e);
    }
  }

  private static List<Candidate> candidates(
      MultiSearchResponseItem<Void> found, boolean isByMeaning) {
    if (found.isFailure()) {
      throw new IndexAway(new IOException(String.valueOf(found.failure().error().reason())));
    }
    return found.result().hits().hits().stream().map(hit -> candidate(hit, isByMeaning)).toList();
  }

  private static Candidate candidate(Hit<Void> hit, boolean isByMeaning) {
    double score = hit.score() == null ? 0 : hit.score();
    return new Candidate(
        new ArticleId(hit.id() == null ? "" : hit.id()),
        // Elasticsearch makes (1 + cosine) / 2 of a cosine
        isByMeaning ? 2 * score - 1 : score,
        values(hit.fields().get(IndexFields.PHRASES)).stream()
            .map(phrase -> Set.copyOf(List.of(phrase.split(" ", -1))))
            .toList(),
        first(hit.fields().get(IndexFields.CATEGORY)),
        first(hit.fields().get(IndexFields.KIND)));
  }

  private static String first(@Nullable JsonData field) {
    List<String> values = values(field);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static List<String> values(@Nullable JsonData field) {
    if (field == null) {
      return List.of();
    }
    JsonValue json = field.toJson();
    return json.asJsonArray().getValuesAs(value -> ((jakarta.json.JsonString) value).getString());
  }

  /** What is typed on the way from one title to another. */
  private record Started(String title, int validFrom, int validTo) {
    boolean isValidOn(LocalDate day) {
      return validFrom <= day.toEpochDay() && day.toEpochDay() <= validTo;
    }
  }

  @Override
  public List<io.lianxi.knowledge.search.Suggestion> complete(
      String start, LocalDate day, int most) {
    String key = Folding.key(Folding.of(start));
    if (key.isEmpty()) {
      return List.of();
    }
    return suggested(key, most * 3).stream()
        .filter(option -> option.source() != null && option.source().isValidOn(day))
        .map(
            option ->
                new io.lianxi.knowledge.search.Suggestion(
                    option.source().title(), new ArticleId(String.valueOf(option.id()))))
        .limit(most)
        .toList();
  }

  private List<CompletionSuggestOption<Started>> suggested(String key, int most) {
    try {
      Map<String, List<Suggestion<Started>>> suggested =
          client
              .search(
                  ask ->
                      ask.index(alias)
                          .source(source -> source.fetch(true))
                          .suggest(
                              suggest ->
                                  suggest.suggesters(
                                      SUGGESTER,
                                      by ->
                                          by.prefix(key)
                                              .completion(
                                                  completion ->
                                                      completion
                                                          .field(IndexFields.STARTS)
                                                          .size(most)))),
                  Started.class)
              .suggest();
      return suggested.getOrDefault(SUGGESTER, List.of()).stream()
          .flatMap(suggestion -> suggestion.completion().options().stream())
          .toList();
    } catch (IOException | ElasticsearchException e) {
      throw new IndexAway(e);
    }
  }
}
