package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.index.IndexLoop;
import io.lianxi.knowledge.search.index.IndexProgress;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by meaning, with the real model in a real Elasticsearch. */
@NullUnmarked
class MeaningSearchTest {
  private static SearchHouse house;

  @BeforeAll
  static void open() {
    house = SearchHouse.byMeaning();
    house.publish(
        article("slow", "网速太慢怎么处理", ""),
        article("cancel", "如何注销手机号码", ""),
        article("bill", "", "每月一号出账，可在网上营业厅查询上月费用明细。"),
        article("long", "使用条款", "无关紧要的条款内容。".repeat(100) + "客户忘记密码时可以凭身份证到柜台重新设置。"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void anotherWayToSayItIsFound() {
    SearchAnswer answer = house.search("上网卡得要命");
    assertThat(answer.mode()).isEqualTo(SearchMode.HYBRID);
    assertThat(answer.degraded()).isNull();
    assertThat(answer.hits().getFirst().article().id().value()).isEqualTo("slow");
  }

  @Test
  void aTextWithoutATitleIsFoundByWhatItMeans() {
    assertThat(house.found("话费账单什么时候出来")).startsWith("bill");
  }

  @Test
  void aPassageFarDownInALongTextIsFound() {
    assertThat(house.found("密码忘了怎么重置")).startsWith("long");
  }

  @Test
  void byWordsAloneWhenAskedFor() {
    assertThat(house.search("网速", SearchMode.LEXICAL, 10).mode()).isEqualTo(SearchMode.LEXICAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asdfgh qwerty",
        "zqxjwv kkqpw",
        "qwpoeiru",
        "83729174 5520913",
        "x9#k2@p7",
        "the weather in paris tomorrow",
        "ぬゆへむろ",
        "фывапролд",
        "!!??##",
        "\uD83D\uDE00\uD83D\uDE2D",
        "龘靐齉",
        "' or 1=1; --",
        "*:*",
        " "
      })
  void nonsenseMeansNothing(String nonsense) {
    SearchAnswer answer = house.search(nonsense);
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.total()).isZero();
    assertThat(answer.degraded()).isNull();
  }

  @Test
  void charactersOfWordsThatNobodyWroteAreNoReasonToFindAnything() {
    try (SearchHouse many = SearchHouse.byMeaning()) {
      many.publish(
          Stream.concat(
                  Stream.of(article("slow", "网速太慢怎么处理", ""), article("terms", "使用条款", "无关紧要的内容。")),
                  IntStream.range(0, 20).mapToObj(i -> article("shop" + i, i + "号营业厅", "")))
              .toArray(PublishedArticle[]::new));
      assertThat(many.search("蜘蛛网").hits()).isEmpty();
      assertThat(many.found("网")).contains("slow");
      assertThat(many.found("无关紧要")).contains("terms");
    }
  }

  @Test
  void howManyAreUnderstoodIsSaid() {
    IndexProgress progress = house.bean(IndexLoop.class).progress();
    assertThat(progress.state()).isEqualTo(IndexProgress.State.IDLE);
    assertThat(progress.embedded()).isEqualTo(4);
    assertThat(progress.done()).isEqualTo(4);
  }
}
