package io.lianxi.knowledge.search;

import io.lianxi.knowledge.search.index.IndexFields;
import io.lianxi.knowledge.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Elasticsearch is asked, as it is written in JSON. Words are looked up as they are: there is
 * no syntax to break. In the client's own words for it a question took as long to write as the
 * answer to be put in order, and each number of a vector had twice the digits.
 */
final class ElasticQuery {
  /** A word that is spelled otherwise counts half. */
  private static final double MISSPELLED = 0.5;

  private static final int MOST_SPELLINGS = 20;

  /**
   * As many as are found are compared once more, by what was computed instead of one byte of it.
   */
  private static final Map<String, Object> EXACTLY = Map.of("oversample", 1);

  /** Nothing else is read, not even the name of the document. */
  private static final String NOTHING_STORED = "_none_";

  private final Map<String, Double> fields = new LinkedHashMap<>();
  private final List<Object> filters;
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
  private static List<Object> filters(SearchQuestion.Scope scope, CommonDays days) {
    List<Object> filters = new ArrayList<>();
    long day = scope.day().toEpochDay();
    if (!days.haveBegunBy(scope.day())) {
      filters.add(range(IndexFields.VALID_FROM, "lte", day));
    }
    if (!days.lastUntil(scope.day())) {
      filters.add(range(IndexFields.VALID_TO, "gte", day));
    }
    String province = scope.province();
    if (province != null) {
      filters.add(
          Map.of(
              "terms", Map.of(IndexFields.PROVINCES, List.of(province, IndexFields.EVERYWHERE))));
    }
    if (scope.category() != null) {
      filters.add(is(IndexFields.CATEGORY, scope.category(), 1));
    }
    if (scope.kind() != null) {
      filters.add(is(IndexFields.KIND, scope.kind().name(), 1));
    }
    return filters;
  }

  private static Object range(String field, String bound, long day) {
    return Map.of("range", Map.of(field, Map.of(bound, day)));
  }

  /**
   * The {@code most} that have most of what was asked in words.
   *
   * <p>Each word in each field is a clause of its own, all beside each other: only of those
   * Elasticsearch knows the most that each can add, and so leaves out articles that cannot be among
   * the best any more. In a clause for each field they took three times as long.
   */
  Map<String, Object> byWords(Reading reading, int most) {
    List<Object> any = new ArrayList<>();
    fields.forEach(
        (field, weight) ->
            sought(field, reading.words()).forEach(word -> any.add(is(field, word, weight))));
    for (Reading.Other other : reading.others()) {
      fields.forEach(
          (field, weight) ->
              any.add(all(field, sought(field, other.words()), weight * other.weight())));
    }
    for (String word : reading.unknown()) {
      fields.forEach((field, weight) -> any.add(isNearly(field, word, weight * MISSPELLED)));
    }
    Map<String, Object> asked = Map.of("filter", filters, "should", any, "minimum_should_match", 1);
    return body("query", Map.of("bool", asked), most);
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

  private static Object is(String field, String word, double weight) {
    return Map.of("term", Map.of(field, Map.of("value", word, "boost", weight)));
  }

  private static Object all(String field, List<String> words, double weight) {
    List<Object> each = words.stream().map(word -> is(field, word, 1)).toList();
    return Map.of("bool", Map.of("must", each, "boost", weight));
  }

  private static Object isNearly(String field, String word, double weight) {
    Map<String, Object> how =
        Map.of(
            "value",
            word,
            "fuzziness",
            "AUTO",
            "prefix_length",
            1,
            "max_expansions",
            MOST_SPELLINGS,
            "boost",
            weight);
    return Map.of("fuzzy", Map.of(field, how));
  }

  /** The {@code most} of which something means nearly {@code vector}. */
  Map<String, Object> byMeaning(float[] vector, int most) {
    Map<String, Object> near =
        Map.of(
            "field",
            IndexFields.PASSAGES + "." + IndexFields.VECTOR,
            "query_vector",
            vector,
            "k",
            most,
            "num_candidates",
            most,
            "rescore_vector",
            EXACTLY,
            "filter",
            filters);
    return body("knn", near, most);
  }

  /** Of a document only what is needed to give it its place. */
  private static Map<String, Object> body(String how, Map<String, Object> asked, int most) {
    return Map.of(
        how,
        asked,
        "size",
        most,
        "track_total_hits",
        false,
        "stored_fields",
        NOTHING_STORED,
        "docvalue_fields",
        List.of(IndexFields.BRIEF));
  }
}
