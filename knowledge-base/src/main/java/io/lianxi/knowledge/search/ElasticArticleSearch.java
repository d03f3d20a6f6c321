package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.index.IndexAway;
import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds articles in Elasticsearch, by words and by meaning at once. */
final class ElasticArticleSearch implements ArticleSearch {
  /** So many are looked at each way, since the best of both may be far down in one. */
  private static final int POOL = 100;

  private static final String SUGGESTER = "starts";

  /** More letters than titles have characters are no initials. */
  private static final Pattern INITIALS = Pattern.compile("[a-z]{2,20}");

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

  /** Where nothing is found, letters may be the initials that a title begins with. */
  @Override
  public SearchAnswer search(SearchQuestion question) {
    SearchAnswer answer = asked(question);
    return answer.total() > 0 ? answer : begun(question).orElse(answer);
  }

  private Optional<SearchAnswer> begun(SearchQuestion question) {
    String key = Folding.key(Folding.of(question.text()));
    if (!INITIALS.matcher(key).matches()) {
      return Optional.empty();
    }
    return complete(key, question.scope().day(), 1).stream()
        .map(io.lianxi.knowledge.search.Suggestion::text)
        .map(title -> asked(question.asking(title)).meaning(title))
        .filter(answer -> answer.total() > 0)
        .findFirst();
  }

  private SearchAnswer asked(SearchQuestion question) {
    Vocabulary vocabulary = known.vocabularies().known();
    Reading reading = Reading.of(question.text(), vocabulary, known.synonyms().get());
    boolean isHybrid = question.mode() == SearchMode.HYBRID && meaning.isWanted();
    if (reading.words().isEmpty()) {
      return SearchAnswer.nothing(isHybrid ? SearchMode.HYBRID : SearchMode.LEXICAL);
    }
    SearchWeights weights = known.weights().get();
    boolean isAmongMany = vocabulary.isCounted();
    ElasticQuery.Among among = new ElasticQuery.Among(isAmongMany, known.vocabularies().days());
    ElasticQuery query = new ElasticQuery(weights, question.scope(), among);
    Fusion fusion = new Fusion(vocabulary, weights.meaning());
    Asked asked = new Asked(reading, query, fusion, isAmongMany);
    // words are looked up while what they mean is computed
    CompletableFuture<List<Candidate>> byWords = byWords(asked, POOL);
    Optional<float[]> vector = isHybrid ? vector(reading) : Optional.empty();
    List<Ranked> ranked = ranked(asked, byWords, vector, POOL);
    if (ranked.size() >= POOL && ranked.size() < question.from() + question.size()) {
      int most = SearchQuestion.MOST;
      ranked = Fusion.behind(ranked, ranked(asked, byWords(asked, most), vector, most));
    }
    return answers.of(
        question,
        ranked,
        new Answers.Way(
            vector.isPresent() ? SearchMode.HYBRID : SearchMode.LEXICAL,
            isHybrid && vector.isEmpty() ? Degraded.MEANING_NOT_READY : null,
            reading.corrected().orElse(null),
            reading.marks()));
  }

  private Optional<float[]> vector(Reading reading) {
    return meaning.embeddings().flatMap(embeddings -> embeddings.ofQuestion(reading.meant()));
  }

  /**
   * What is looked for, and how what is found is put in order.
   *
   * @param isAmongMany are there enough articles for a word that none has to say something?
   */
  private record Asked(Reading reading, ElasticQuery query, Fusion fusion, boolean isAmongMany) {}

  private CompletableFuture<List<Candidate>> byWords(Asked asked, int most) {
    return CompletableFuture.supplyAsync(
        () ->
            found(asked.query.byWords(asked.reading, most)).stream()
                .map(ElasticAnswers.Hit::byWords)
                .toList(),
        Thread::startVirtualThread);
  }

  private List<Ranked> ranked(
      Asked asked, CompletableFuture<List<Candidate>> byWords, Optional<float[]> vector, int most) {
    Set<String> words = asked.reading.words();
    if (vector.isEmpty()) {
      return asked.fusion.byWords(result(byWords), words);
    }
    List<Candidate> near =
        found(asked.query.byMeaning(vector.get(), most)).stream()
            .map(ElasticAnswers.Hit::byMeaning)
            .toList();
    List<Candidate> found = result(byWords);
    return asked.fusion.byBoth(found, near, words, isKnown(asked, found));
  }

  /**
   * Has any article a word of what is asked, not only its characters? Where no title among those
   * found has one, what else they say has to be looked through.
   */
  private boolean isKnown(Asked asked, List<Candidate> found) {
    Reading whole = asked.reading.whole();
    return !found.isEmpty()
        && (!asked.isAmongMany
            || whole.words().isEmpty()
            || found.stream().anyMatch(candidate -> candidate.says(whole.words()))
            || !found(asked.query.byWords(whole, 1)).isEmpty());
  }

  private static <T> T result(CompletableFuture<T> coming) {
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IndexAway away ? away : e;
    }
  }

  private List<ElasticAnswers.Hit> found(RequestItem item) {
    try {
      return client
          ._transport()
          .performRequest(
              MsearchRequest.of(ask -> ask.index(alias).searches(item)),
              ElasticAnswers.ENDPOINT,
              client._transportOptions())
          .responses()
          .getFirst()
          .found();
    } catch (IOException | ElasticsearchException e) {
      throw new IndexAway(e);
    }
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
