package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private final Vocabulary vocabulary =
      new Vocabulary(Map.of("宽带", 40, "套餐", 60, "办理", 30, "怎么", 90, "iphone", 3), 100);

  private static Phrase phrase(String... words) {
    return Phrase.of(List.of(words));
  }

  @Test
  void aRareWordSaysMore() {
    assertThat(vocabulary.weight("宽带")).isGreaterThan(vocabulary.weight("怎么"));
    assertThat(vocabulary.weight("没见过")).isCloseTo(Math.log(1 + 100.5 / 0.5), within(1e-9));
  }

  @Test
  void amongFewArticlesChineseAtLargeSaysHowRareAWordIs() {
    Vocabulary few = new Vocabulary(Map.of("宽带", 2, "我们", 2), 2);
    assertThat(few.weight("宽带")).isGreaterThan(few.weight("我们"));
  }

  @Test
  void theSameWordsAreWhollyAlikeAndNoneInCommonNotAtAll() {
    assertThat(vocabulary.likeness(Set.of("宽带", "办理")).to(phrase("办理", "宽带"))).isEqualTo(1);
    assertThat(vocabulary.likeness(Set.of("宽带")).to(phrase("套餐"))).isZero();
    assertThat(vocabulary.likeness(Set.of()).to(phrase())).isZero();
    assertThat(vocabulary.likeness(Set.of("宽带")).to(phrase("宽带", "宽带"))).isEqualTo(1);
    double rare = vocabulary.likeness(Set.of("宽带", "办理")).to(phrase("宽带", "怎么"));
    double common = vocabulary.likeness(Set.of("怎么", "办理")).to(phrase("怎么", "宽带"));
    assertThat(rare).isGreaterThan(common);
  }

  @ParameterizedTest
  @CsvSource({"怎么办理套参,怎么办理套餐", "kuandai怎么办理,宽带怎么办理", "宽代,宽带"})
  void whatSoundsLikeAKnownWordIsCorrected(String asked, String meant) {
    assertThat(vocabulary.corrected(asked)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"怎么办理宽带", "iphone", "qwertz", "", "？！", "天气"})
  void whatIsRightOrUnheardOfIsLeftAlone(String asked) {
    assertThat(vocabulary.corrected(asked)).isEmpty();
  }
}
