package io.lianxi.knowledge.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.NumberRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What Elasticsearch is asked. Words are looked up as they are: there is no syntax to break. */
final class ElasticQuery {
  /** A word that is spelled otherwise counts half. */
  private static final float MISSPELLED = 0.5f;

  private static final int MOST_SPELLINGS = 20;

  /** What of a document is needed to give it its place. */
  private static final FieldAndFormat NEEDED =
      FieldAndFormat.of(doc -> doc.field(IndexFields.BRIEF));

  /**
   * As many as are found are compared once more, by what was computed instead of one byte of it.
   */
  private static final float EXACTLY = 1;

  /** Nothing else is read, not even the name of the document. */
  private static final String NOTHING_STORED = "_none_";

  private final Map<String, Double> fields = new LinkedHashMap<>();
  private final List<Query> filters;
  private final boolean isAmongMany;

  /**
   * Among which articles it is asked.
   *
   * @param isMany are there many, of which some will have the words asked for?
   * @param days on which all of them are true
   */
  record Among(boolean isMany, CommonDays days) {}

  ElasticQuery(SearchWeights weights, SearchQuestion.Scope scope, Among among) {
    fields.put(IndexFields.TITLE_WORDS, weights.title());
    fields.put(IndexFields.QUESTION_WORDS, weights.questions());
    fields.put(IndexFields.TAG_WORDS, weights.tags());
    fields.put(IndexFields.BODY_WORDS, weights.body());
    fields.values().removeIf(weight -> weight <= 0);
    filters = filters(scope, among.days());
    this.isAmongMany = among.isMany();
  }

  /** What leaves nothing out is not asked for: it would be looked at for every article. */
  private static List<Query> filters(SearchQuestion.Scope scope, CommonDays days) {
    List<Query> filters = new ArrayList<>();
    double day = scope.day().toEpochDay();
    if (!days.haveBegunBy(scope.day())) {
      filters.add(is(IndexFields.VALID_FROM, range -> range.lte(day)));
    }
    if (!days.lastUntil(scope.day())) {
      filters.add(is(IndexFields.VALID_TO, range -> range.gte(day)));
    }
    String province = scope.province();
    if (province != null) {
      filters.add(
          Query.of(
              query ->
                  query.bool(
                      either ->
                          either
                              .should(is(IndexFields.PROVINCES, province))
                              .should(is(IndexFields.PROVINCES, IndexFields.EVERYWHERE)))));
    }
    if (scope.category() != null) {
      filters.add(is(IndexFields.CATEGORY, scope.category()));
    }
    if (scope.kind() != null) {
      filters.add(is(IndexFields.KIND, scope.kind().name()));
    }
    return filters;
  }

  private static Query is(String field, UnaryOperator<NumberRangeQuery.Builder> bounds) {
    return Query.of(query -> query.range(range -> range.number(n -> bounds.apply(n.field(field)))));
  }

  private static Query is(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  /**
   * The {@code most} that have most of what was asked in words.
   *
   * <p>Each word in each field is a clause of its own, all beside each other: only of those
   * Elasticsearch knows the most that each can add, and so leaves out articles that cannot be among
   * the best any more. In a clause for each field they took three times as long.
   */
  RequestItem byWords(Reading reading, int most) {
    BoolQuery.Builder any = new BoolQuery.Builder().filter(filters).minimumShouldMatch("1");
    fields.forEach(
        (field, weight) ->
            sought(field, reading.words()).forEach(word -> any.should(is(field, word, weight))));
    for (Reading.Other other : reading.others()) {
      fields.forEach(
          (field, weight) ->
              any.should(all(field, sought(field, other.words()), weight * other.weight())));
    }
    reading.unknown().forEach(word -> any.should(misspelled(word)));
    Query query = any.build()._toQuery();
    return item(body -> body.query(query), most);
  }

  /**
   * Among many articles single characters are looked up in bodies only where there is nothing else:
   * so many bodies have each of them that they say little, and took half of the time.
   */
  private List<String> sought(String field, Collection<String> words) {
    List<String> whole = words.stream().filter(word -> !Words.isCharacter(word)).toList();
    boolean isWholeEnough = isAmongMany && field.equals(IndexFields.BODY_WORDS) && !whole.isEmpty();
    return isWholeEnough ? whole : List.copyOf(words);
  }

  private static Query is(String field, String word, double weight) {
    return Query.of(
        query -> query.term(term -> term.field(field).value(word).boost((float) weight)));
  }

  private static Query all(String field, List<String> words, double weight) {
    List<Query> each = words.stream().map(word -> is(field, word)).toList();
    return Query.of(query -> query.bool(all -> all.must(each).boost((float) weight)));
  }

  private List<Query> misspelled(String word) {
    return fields.entrySet().stream()
        .map(
            field ->
                Query.of(
                    query ->
                        query.fuzzy(
                            fuzzy ->
                                fuzzy
                                    .field(field.getKey())
                                    .value(word)
                                    .fuzziness("AUTO")
                                    .prefixLength(1)
                                    .maxExpansions(MOST_SPELLINGS)
                                    .boost((float) (field.getValue() * MISSPELLED)))))
        .toList();
  }

  /** The {@code most} of which something means nearly {@code vector}. */
  RequestItem byMeaning(float[] vector, int most) {
    List<Float> numbers = new ArrayList<>(vector.length);
    for (float number : vector) {
      numbers.add(number);
    }
    return item(
        body ->
            body.knn(
                near ->
                    near.field(IndexFields.PASSAGES + "." + IndexFields.VECTOR)
                        .queryVector(numbers)
                        .k(most)
                        .numCandidates(most)
                        .rescoreVector(exact -> exact.oversample(EXACTLY))
                        .filter(filters)),
        most);
  }

  /** What is different from one request to the other. */
  private interface Asked {
    SearchRequestBody.Builder of(SearchRequestBody.Builder body);
  }

  private static RequestItem item(Asked asked, int most) {
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(
                    body ->
                        asked
                            .of(body)
                            .size(most)
                            .trackTotalHits(track -> track.enabled(false))
                            .storedFields(NOTHING_STORED)
                            .docvalueFields(NEEDED)));
  }
}
