package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.search.index.IndexLoop;
import io.lianxi.knowledge.search.index.IndexProgress;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  @Test
  void nonsenseMeansNothing() {
    assertThat(house.search("asdfgh qwerty").hits()).isEmpty();
  }

  @Test
  void howManyAreUnderstoodIsSaid() {
    IndexProgress progress = house.bean(IndexLoop.class).progress();
    assertThat(progress.state()).isEqualTo(IndexProgress.State.IDLE);
    assertThat(progress.embedded()).isEqualTo(4);
    assertThat(progress.done()).isEqualTo(4);
  }
}
