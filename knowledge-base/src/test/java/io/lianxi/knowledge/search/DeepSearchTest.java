package io.lianxi.knowledge.search;

import static io.lianxi.knowledge.search.SearchHouse.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.search.SearchAnswer.Hit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking farther down than the best hundred, with the real model in a real Elasticsearch. */
@NullUnmarked
class DeepSearchTest {
  private static SearchHouse house;

  @BeforeAll
  static void open() {
    house = SearchHouse.byMeaning();
    List<String> things =
        List.of(
            "宽带", "流量", "套餐", "话费", "漫游", "号码", "合约", "积分", "发票", "副卡", "光猫", "短信", "彩铃", "会员",
            "家庭网");
    List<String> wishes =
        List.of(
            "怎么办理", "怎么取消", "怎么查询", "怎么收费", "怎么不能用", "怎么生效", "怎么开通", "怎么退订", "怎么更换", "怎么优惠", "怎么转让",
            "怎么合并", "怎么暂停", "怎么恢复", "怎么投诉");
    house.publish(
        things.stream()
            .flatMap(thing -> wishes.stream().map(wish -> article(thing + wish, thing + wish, "")))
            .toArray(PublishedArticle[]::new));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = SearchMode.class,
      names = {"HYBRID", "LEXICAL"})
  void theFirstAreTheSameHoweverManyAreWanted(SearchMode mode) {
    List<Hit> all = house.search("宽带怎么办理", mode, 1_000).hits();
    assertThat(house.search("宽带怎么办理", mode, 10).hits()).isEqualTo(all.subList(0, 10));
    assertThat(house.search("宽带怎么办理", mode, 100).hits()).isEqualTo(all.subList(0, 100));
    assertThat(house.search("宽带怎么办理", mode, 150).hits()).isEqualTo(all.subList(0, 150));
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparingDouble(Hit::score).reversed())
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates();
  }
}
