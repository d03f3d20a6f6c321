package io.lianxi.knowledge.learning.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class DuplicatesTest {

  private static Sayings article(String id, String title, String... questions) {
    return new Sayings(new ArticleId(id), title, List.of(questions), Set.of(), null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "怎么办理携号转网,如何办理携号转网,true",
    "携號轉網办理,办理携号转网,true",
    "携号转网怎么办理,宽带怎么办理,false",
    "退订10元流量包,退订20元流量包,false",
    "国际漫游资费,国内漫游资费,false",
    "HG8245H 光猫重启,HG8245H光猫怎么重启,true",
    "？？,？？,false"
  })
  void titlesThatAskTheSameAreTold(String one, String other, boolean isSame) {
    assertThat(Duplicates.among(List.of(article("b", one), article("a", other))))
        .hasSize(isSame ? 1 : 0);
  }

  @Test
  void aQuestionOfOneMayBeTheTitleOfTheOther() {
    Sayings one = article("a", "携号转网", "号码不变换运营商");
    Sayings other = article("b", "号码不变怎么换运营商", "携号转网");
    assertThat(Duplicates.among(List.of(other, one)))
        .containsExactly(new Duplicates.Pair(one, other, 1));
    assertThat(Duplicates.among(List.of(one))).isEmpty();
  }

  @Test
  void theMostAlikeComeFirst() {
    List<Duplicates.Pair> pairs =
        Duplicates.among(
            List.of(
                article("a", "宽带测速网站入口地址说明"),
                article("b", "宽带测速网站入口地址的说明书"),
                article("c", "积分兑换"),
                article("d", "怎么积分兑换")));
    assertThat(pairs).extracting(pair -> pair.one().id().value()).containsExactly("c", "a");
    assertThat(pairs.getLast().similarity()).isBetween(Duplicates.ALIKE, 0.99);
  }

  @Test
  void whatIsNeverTrueAtTheSamePlaceAndTimeIsNoDuplicate() {
    Sayings here = in(Set.of("安徽"), "2026-01-01", "2026-06-30");
    assertThat(same(here, in(Set.of("江苏"), null, null))).isFalse();
    assertThat(same(here, in(Set.of("江苏", "安徽"), null, null))).isTrue();
    assertThat(same(here, in(Set.of(), "2026-07-01", null))).isFalse();
    assertThat(same(here, in(Set.of(), "2026-06-30", null))).isTrue();
    assertThat(same(here, in(Set.of(), null, "2025-12-31"))).isFalse();
  }

  private static Sayings in(Set<String> provinces, String from, String to) {
    return new Sayings(
        new ArticleId(from + "-" + to + "-" + provinces.size()),
        "畅享套餐资费",
        List.of(),
        provinces,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static boolean same(Sayings one, Sayings other) {
    return !Duplicates.among(List.of(one, other)).isEmpty();
  }

  @Test
  void amongThousandsThoseThatAreTheSameAreFound() {
    List<Sayings> articles = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      articles.add(article("n" + i, "套餐" + i + "的资费说明"));
    }
    articles.add(article("x", "请问套餐1234资费说明"));
    assertThat(Duplicates.among(articles))
        .singleElement()
        .satisfies(pair -> assertThat(pair.one().id().value()).isEqualTo("n1234"));
  }
}
