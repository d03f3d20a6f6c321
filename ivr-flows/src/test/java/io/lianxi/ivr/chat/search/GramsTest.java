package io.lianxi.ivr.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GramsTest {

  @Test
  void whatHasNoBlanksIsFoundByNeighboursAndItsEnd() {
    assertThat(Grams.of("话费高。")).containsExactly("话费", "费高", "高");
    assertThat(Grams.conditions("话费高")).containsExactly("话费", "费高");
    assertThat(Grams.conditions("费")).containsExactly("费:*");
  }

  @Test
  void wordsAreFoundByTheirBeginnings() {
    assertThat(Grams.of("My BILL, 10086!")).containsExactly("my", "bill", "10086");
    assertThat(Grams.conditions("Bil")).containsExactly("bil:*");
    assertThat(Grams.conditions("5G套餐")).containsExactly("5g:*", "套餐");
  }

  @Test
  void widthCaseAndTraditionalSignsDoNotMatter() {
    assertThat(Grams.of("５Ｇ話費")).isEqualTo(Grams.of("5g话费"));
  }

  @Test
  void signsAreNotFound() {
    assertThat(Grams.of("…！？ \uD83D\uDE00 '\\':*&|")).isEmpty();
    assertThat(Grams.conditions("' :* & \\")).isEmpty();
  }

  @Test
  void whatIsLongIsCut() {
    assertThat(Grams.of("x".repeat(5_000))).containsExactly("x".repeat(40));
    assertThat(Grams.conditions("x".repeat(100))).isEqualTo(List.of("x".repeat(40) + ":*"));
  }

  @Test
  void signsOfTwoUnitsStayWhole() {
    assertThat(Grams.of("\uD840\uDC00\uD840\uDC01"))
        .containsExactly("\uD840\uDC00\uD840\uDC01", "\uD840\uDC01");
  }
}
