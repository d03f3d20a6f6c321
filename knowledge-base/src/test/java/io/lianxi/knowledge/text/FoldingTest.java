package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "如何申請國際漫遊,如何申请国际漫游",
    "５Ｇ暢享套餐,5g畅享套餐",
    "ＷｉＦｉ 密碼,wifi 密码",
    "ＨＧ８２４５Ｈ,hg8245h",
    "宽\u200B带,宽带",
    "①号套餐,1号套餐",
    "薴,苎"
  })
  void whatMeansTheSameBecomesTheSame(String written, String folded) {
    assertThat(Folding.of(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"如何申請國際漫遊,如何申请国际漫游", "５Ｇ暢享,5g畅享", "①号,1号", "薴,苎"})
  void alignedTextIsFoldedToo(String written, String folded) {
    assertThat(Folding.aligned(written)).isEqualTo(folded);
  }

  @Property(tries = 300)
  void alignedTextKeepsEveryCharacterInItsPlace(@ForAll String text) {
    assertThat(Folding.aligned(text)).hasSameSizeAs(text);
  }

  @Property(tries = 300)
  void foldedTwiceIsFoldedOnce(@ForAll String text) {
    String once = Folding.of(text);
    assertThat(Words.of(Folding.of(once))).isEqualTo(Words.of(once));
  }
}
