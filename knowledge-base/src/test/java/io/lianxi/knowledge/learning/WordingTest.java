package io.lianxi.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class WordingTest {

  private static Wording of(String typed) {
    return Wording.of(typed).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "怎么查话费,查话费",
    "请问如何查话费？,查话费",
    "查話費,查话费",
    "HG8245H 怎么重启,重启hg8245h",
    "ＷＩＦＩ密码,wifi 密码",
    "how to reset the modem,reset modem"
  })
  void courtesiesOrderAndSpellingMakeNoOtherSubject(String one, String other) {
    assertThat(of(one).subject()).isEqualTo(of(other).subject());
  }

  @ParameterizedTest
  @CsvSource({"查话费,查流量", "退订10元包,退订20元包", "携号转网,携号转网资费"})
  void whatTellsThemApartMakesAnotherSubject(String one, String other) {
    assertThat(of(one).subject()).isNotEqualTo(of(other).subject());
  }

  @ParameterizedTest
  @ValueSource(strings = {"怎么办", "什么", "how"})
  void whoOnlyAsksStillAsksForSomething(String typed) {
    assertThat(of(typed).words()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "???", "！，。", "😀"})
  void withoutWordsThereIsNothingToLearnFrom(String typed) {
    assertThat(Wording.of(typed)).isEmpty();
  }

  @Test
  void likenessIsTheShareOfCommonWords() {
    assertThat(of("宽带不能上网").likeness(of("宽带上不了网"))).isGreaterThan(0.7);
    assertThat(of("宽带不能上网").likeness(of("积分怎么兑换"))).isZero();
    assertThat(of("查话费").likeness(of("查话费"))).isEqualTo(1);
    assertThat(of("退订10元流量包").likeness(of("退订20元流量包"))).isZero();
  }
}
