package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch.core.search.CompletionSuggestOption;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.meaning.Embeddings;
import io.lianxi.knowledge.meaning.Meaning;
import io.lianxi.knowledge.search.SearchAnswer.Degraded;
import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Folding;
import io.lianxi.knowledge.text.Phrase;
import io.lianxi.knowledge.text.Synonyms;
import io.lianxi.knowledge.text.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds articles in Elasticsearch, by words and by meaning at once. */
final class ElasticArticleSearch implements ArticleSearch {
  /** So many are looked at each way, since the best of both may be far down in one. */
  private static final int POOL = 100;

  private static final String SUGGESTER = "starts";

  /** More letters than titles have characters are no initials. */
  private static final Pattern INITIALS = Pattern.compile("[a-z]{2,20}");

  private final ElasticAsking asking;
  private final Meaning meaning;
  private final Known known;
  private final Answers answers;
  private final Readings readings = new Readings();

  /** What a question is understood by; asked anew for each. */
  record Known(
      Vocabularies vocabularies, Supplier<Synonyms> synonyms, Supplier<SearchWeights> weights) {}

  ElasticArticleSearch(ElasticAsking asking, Meaning meaning, Known known, Answers answers) {
    this.asking = asking;
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
    Reading reading = readings.of(question.text(), vocabulary, known.synonyms().get());
    boolean isHybrid = question.mode() == SearchMode.HYBRID && meaning.isWanted();
    if (reading.words().isEmpty()) {
      return SearchAnswer.nothing(isHybrid ? SearchMode.HYBRID : SearchMode.LEXICAL);
    }
    SearchWeights weights = known.weights().get();
    boolean isAmongMany = vocabulary.isCounted();
    ElasticQuery.Among among = new ElasticQuery.Among(isAmongMany, known.vocabularies().days());
    ElasticQuery query = new ElasticQuery(weights, question.scope(), among);
    Fusion fusion = new Fusion(vocabulary, weights.meaning());
    Asked asked = new Asked(reading, isHybrid, query, fusion, isAmongMany);
    Sent sent = sent(asked, POOL);
    Answers.Coming answer = answers.to(question); // looks what changed while articles are found
    Found found = found(sent);
    List<Ranked> ranked = ranked(asked, found);
    if (ranked.size() >= POOL && ranked.size() < question.from() + question.size()) {
      ranked = Fusion.behind(ranked, ranked(asked, found(sent(asked, SearchQuestion.MOST))));
    }
    boolean isByMeaning = found.byMeaning().isPresent();
    return answer.of(
        ranked,
        new Answers.Way(
            isByMeaning ? SearchMode.HYBRID : SearchMode.LEXICAL,
            isHybrid && !isByMeaning ? Degraded.MEANING_NOT_READY : null,
            reading.corrected().orElse(null),
            reading.marks()));
  }

  /**
   * What is looked for, and how what is found is put in order.
   *
   * @param isAmongMany are there enough articles for a word that none has to say something?
   */
  private record Asked(
      Reading reading, boolean isHybrid, ElasticQuery query, Fusion fusion, boolean isAmongMany) {}

  /**
   * What was found.
   *
   * @param byMeaning empty when what is meant was not computed
   */
  private record Found(List<Candidate> byWords, Optional<List<Candidate>> byMeaning) {}

  /**
   * What Elasticsearch was asked.
   *
   * @param byMeaning empty when what is meant was not computed
   */
  private record Sent(Part byWords, Optional<Part> byMeaning) {}

  /** One of several answers that come together. */
  private record Part(CompletableFuture<ElasticAnswers> coming, int number) {}

  /** Words are looked up while what they mean is computed, unless that is known. */
  private Sent sent(Asked asked, int most) {
    Optional<Embeddings> embeddings = asked.isHybrid ? meaning.embeddings() : Optional.empty();
    String meant = asked.reading.meant();
    Map<String, Object> byWords = asked.query.byWords(asked.reading, most);
    Optional<float[]> remembered = embeddings.flatMap(known -> known.remembered(meant));
    if (remembered.isPresent()) {
      Map<String, Object> byMeaning = asked.query.byMeaning(remembered.get(), most);
      CompletableFuture<ElasticAnswers> both = asking.found(List.of(byWords, byMeaning));
      return new Sent(new Part(both, 0), Optional.of(new Part(both, 1)));
    }
    CompletableFuture<ElasticAnswers> words = asking.found(List.of(byWords));
    return new Sent(
        new Part(words, 0),
        embeddings
            .flatMap(model -> model.ofQuestion(meant))
            .map(vector -> asking.found(List.of(asked.query.byMeaning(vector, most))))
            .map(near -> new Part(near, 0)));
  }

  private Found found(Sent sent) {
    return new Found(
        asking.awaited(sent.byWords.coming).byWords(sent.byWords.number),
        sent.byMeaning.map(part -> asking.awaited(part.coming).byMeaning(part.number)));
  }

  private List<Ranked> ranked(Asked asked, Found found) {
    Set<String> words = asked.reading.words();
    List<Candidate> byWords = found.byWords();
    return found
        .byMeaning()
        .map(near -> asked.fusion.byBoth(byWords, near, words, isKnown(asked, byWords)))
        .orElseGet(() -> asked.fusion.byWords(byWords, words));
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
            || isSaid(Phrase.of(whole.words()), found)
            || hasAny(asked.query.byWords(whole, 1)));
  }

  private static boolean isSaid(Phrase words, List<Candidate> found) {
    return found.stream().anyMatch(candidate -> candidate.says(words));
  }

  private boolean hasAny(Map<String, Object> question) {
    return !asking.awaited(asking.found(List.of(question))).byWords(0).isEmpty();
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
    Map<String, List<Suggestion<Started>>> suggested =
        asking
            .found(
                ask ->
                    ask.source(source -> source.fetch(true))
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
  }
}
