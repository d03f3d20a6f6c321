package io.lianxi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermQuery;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What Elasticsearch is asked. */
@NullUnmarked
class ElasticQueryTest {
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

  private static BoolQuery asked(boolean isAmongMany) {
    return asked(ANYWHERE, new ElasticQuery.Among(isAmongMany, CommonDays.NONE));
  }

  private static BoolQuery asked(Scope scope, ElasticQuery.Among among) {
    return new ElasticQuery(SearchWeights.usual(), scope, among)
        .byWords(READING, 10)
        .body()
        .query()
        .bool();
  }

  private static List<String> filtered(Scope scope, CommonDays days) {
    return asked(scope, new ElasticQuery.Among(true, days)).filter().stream()
        .map(filter -> filter.isRange() ? filter.range().number().field() : filter.term().field())
        .toList();
  }

  private static List<String> words(BoolQuery asked, String field) {
    return asked.should().stream()
        .filter(Query::isTerm)
        .map(Query::term)
        .filter(term -> term.field().equals(field))
        .map(term -> term.value().stringValue())
        .toList();
  }

  private static Float weight(BoolQuery asked, String field) {
    return asked.should().stream()
        .filter(Query::isTerm)
        .map(Query::term)
        .filter(term -> term.field().equals(field))
        .map(TermQuery::boost)
        .distinct()
        .reduce((one, other) -> -1f)
        .orElseThrow();
  }

  @Test
  void eachWordInEachFieldIsAClauseBesideTheOthersSoThatThePoorestAreLeftOut() {
    BoolQuery asked = asked(false);
    for (String field : List.of("titleWords", "questionWords", "tagWords", "bodyWords")) {
      assertThat(words(asked, field)).containsExactlyInAnyOrder("宽带", "宽", "带", "慢");
    }
    assertThat(asked.should()).hasSize(4 * 4 + 4).allMatch(one -> one.isTerm() || one.isBool());
    assertThat(asked.minimumShouldMatch()).isEqualTo("1");
  }

  @Test
  void aWordCountsAsMuchAsItsField() {
    BoolQuery asked = asked(false);
    assertThat(weight(asked, "titleWords")).isEqualTo(3);
    assertThat(weight(asked, "tagWords")).isEqualTo(2);
    assertThat(weight(asked, "bodyWords")).isEqualTo(1);
  }

  @Test
  void whatMayStandForAWordStandsForItAsAWhole() {
    List<BoolQuery> others =
        asked(false).should().stream().filter(Query::isBool).map(Query::bool).toList();
    assertThat(others).hasSize(4).allMatch(other -> other.must().size() == 3);
    assertThat(others.getFirst().boost()).isEqualTo(1.5f);
  }

  @Test
  void amongManyArticlesSingleCharactersAreNotLookedUpInBodies() {
    BoolQuery asked = asked(true);
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
