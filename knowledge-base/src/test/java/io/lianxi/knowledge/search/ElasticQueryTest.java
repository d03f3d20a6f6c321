package io.lianxi.knowledge.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Elasticsearch is asked. */
@NullUnmarked
class ElasticQueryTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final Scope ANYWHERE = new Scope(DAY, null, null, null);
  private static final Reading READING =
      new Reading(
          "宽带慢",
          Set.of("宽带", "宽", "带", "慢"),
          List.of(new Reading.Other(List.of("网速", "网", "速"), 0.5)),
          Set.of(),
          "宽带慢",
          Optional.empty());

  private static JsonNode asked(boolean isAmongMany) {
    return asked(ANYWHERE, new ElasticQuery.Among(isAmongMany, CommonDays.NONE));
  }

  private static JsonNode asked(Scope scope, ElasticQuery.Among among) {
    ElasticQuery query = new ElasticQuery(SearchWeights.usual(), scope, among);
    return JSON.valueToTree(query.byWords(READING, 10)).at("/query/bool");
  }

  private static List<JsonNode> shouldBe(JsonNode asked, String kind) {
    return asked
        .path("should")
        .valueStream()
        .filter(one -> one.has(kind))
        .map(one -> one.path(kind))
        .toList();
  }

  private static List<String> filtered(Scope scope, CommonDays days) {
    return asked(scope, new ElasticQuery.Among(true, days))
        .path("filter")
        .valueStream()
        .map(filter -> filter.iterator().next().propertyNames().iterator().next())
        .toList();
  }

  private static List<String> words(JsonNode asked, String field) {
    return shouldBe(asked, "term").stream()
        .filter(term -> term.has(field))
        .map(term -> term.path(field).path("value").asString(""))
        .toList();
  }

  private static Set<Double> weights(JsonNode asked, String field) {
    return shouldBe(asked, "term").stream()
        .filter(term -> term.has(field))
        .map(term -> term.path(field).path("boost").asDouble(0))
        .collect(toSet());
  }

  @Test
  void eachWordInEachFieldIsAClauseBesideTheOthersSoThatThePoorestAreLeftOut() {
    JsonNode asked = asked(false);
    for (String field : List.of("titleWords", "questionWords", "tagWords", "bodyWords")) {
      assertThat(words(asked, field)).containsExactlyInAnyOrder("宽带", "宽", "带", "慢");
    }
    assertThat(shouldBe(asked, "term")).hasSize(4 * 4);
    assertThat(asked.path("should")).hasSize(4 * 4 + 4);
    assertThat(asked.path("minimum_should_match").asInt(0)).isEqualTo(1);
  }

  @Test
  void aWordCountsAsMuchAsItsField() {
    JsonNode asked = asked(false);
    assertThat(weights(asked, "titleWords")).containsExactly(3.0);
    assertThat(weights(asked, "tagWords")).containsExactly(2.0);
    assertThat(weights(asked, "bodyWords")).containsExactly(1.0);
  }

  @Test
  void whatMayStandForAWordStandsForItAsAWhole() {
    List<JsonNode> others = shouldBe(asked(false), "bool");
    assertThat(others).hasSize(4).allMatch(other -> other.path("must").size() == 3);
    assertThat(others.getFirst().path("boost").asDouble(0)).isEqualTo(1.5);
  }

  @Test
  void amongManyArticlesSingleCharactersAreNotLookedUpInBodies() {
    JsonNode asked = asked(true);
    assertThat(words(asked, "bodyWords")).containsExactly("宽带");
    assertThat(words(asked, "titleWords")).hasSize(4);
  }

  @Test
  void untilSomethingIsKnownOfTheirDaysArticlesAreLookedAtForThem() {
    assertThat(filtered(ANYWHERE, CommonDays.NONE)).containsExactly("validFrom", "validTo");
  }

  @Test
  void onADayOnWhichAllAreTrueNoneIsLookedAtForIt() {
    long day = DAY.toEpochDay();
    assertThat(filtered(ANYWHERE, new CommonDays(day, day))).isEmpty();
    assertThat(filtered(ANYWHERE, new CommonDays(day + 1, day))).containsExactly("validFrom");
    assertThat(filtered(ANYWHERE, new CommonDays(day, day - 1))).containsExactly("validTo");
  }

  @Test
  void whatElseIsAskedForIsLookedAtOnAnyDay() {
    long day = DAY.toEpochDay();
    Scope tariffs = new Scope(DAY, null, "tariff", null);
    assertThat(filtered(tariffs, new CommonDays(day, day))).containsExactly("category");
  }
}
