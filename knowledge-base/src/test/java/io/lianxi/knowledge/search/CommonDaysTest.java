package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.DAY;
import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.PublishedArticle;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which days all articles are true, as a real Elasticsearch tells it. */
@NullUnmarked
class CommonDaysTest {
  private SearchHouse house;

  @BeforeEach
  void open() {
    house = SearchHouse.byWords();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static PublishedArticle dated(
      String id, @Nullable LocalDate from, @Nullable LocalDate to) {
    PublishedArticle any = article(id, "流量包" + id, "");
    return new PublishedArticle(
        any.id(),
        any.edition(),
        any.title(),
        any.body(),
        any.questions(),
        any.tags(),
        any.category(),
        any.kind(),
        any.provinces(),
        from,
        to,
        any.publishedAt());
  }

  private CommonDays days() {
    return house.bean(Vocabularies.class).days();
  }

  @Test
  void nothingIsKnownOfNoArticles() {
    house.publish(dated("a", null, null));
    house.await(house.articles().withdraw(new ArticleId("a")));
    assertThat(days()).isEqualTo(CommonDays.NONE);
  }

  @Test
  void articlesWithoutDatesAreTrueOnAnyDay() {
    house.publish(dated("a", null, null));
    assertThat(days().haveBegunBy(LocalDate.EPOCH)).isTrue();
    assertThat(days().lastUntil(DAY.plusYears(1_000))).isTrue();
  }

  @Test
  void allAreTrueFromWhenTheLastHasBegunUntilTheFirstEnds() {
    house.publish(dated("a", DAY.minusDays(3), DAY.plusDays(9)), dated("b", DAY, DAY.plusDays(1)));
    assertThat(days()).isEqualTo(new CommonDays(DAY.toEpochDay(), DAY.toEpochDay() + 1));
    assertThat(days().haveBegunBy(DAY.minusDays(1))).isFalse();
    assertThat(days().haveBegunBy(DAY)).isTrue();
    assertThat(days().lastUntil(DAY.plusDays(1))).isTrue();
    assertThat(days().lastUntil(DAY.plusDays(2))).isFalse();
  }

  @Test
  void whatIsNotTrueYetIsNeitherFoundNorCountedFromWhenItIsPublishedOn() {
    house.publish(dated("a", null, null));
    assertThat(house.search("流量包").total()).isEqualTo(1);
    house.publish(dated("coming", DAY.plusDays(1), null));
    assertThat(house.found("流量包")).containsExactly("a");
    assertThat(house.search("流量包").total()).isEqualTo(1);
    house.await(house.articles().withdraw(new ArticleId("coming")));
    assertThat(days().haveBegunBy(DAY)).isTrue();
  }
}
