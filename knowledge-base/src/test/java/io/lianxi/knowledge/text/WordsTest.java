package io.lianxi.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void chineseIsCutIntoWordsAndCharacters() {
    assertThat(Words.of("宽带套餐")).containsExactly("宽带", "套餐", "宽", "带", "套", "餐");
  }

  @Test
  void productCodesAreFoundWholeAndInParts() {
    assertThat(Words.of("hg8245h-5v")).contains("hg8245h-5v", "hg8245h");
    assertThat(Words.of("iphone15怎么样")).contains("iphone15", "iphone", "15");
    assertThat(Words.of("拨打*109*03#取消")).contains("*109*03#");
  }

  @Test
  void numbersStayWhole() {
    assertThat(Words.of("149元包30gb")).contains("149", "30gb", "30", "gb");
    assertThat(Words.of("4.5g网络")).contains("4.5g");
  }

  @Test
  void punctuationIsNoWord() {
    assertThat(Words.of("？！ ……（）+-&&||\"~^:/\\ 😀")).isEmpty();
  }

  @Test
  void wordsInOrderCoverTheTextOnce() {
    assertThat(Words.inOrder("怎么办理5g套餐").stream().map(Words.Word::text))
        .containsExactly("怎么", "办理", "5g", "套餐");
  }

  @Property(tries = 300)
  void noWordIsLongerThanAnyoneNeedsOrHasBlanks(@ForAll String text) {
    List<String> words = Words.of(Folding.of(text));
    assertThat(words)
        .allMatch(word -> !word.isBlank() && word.length() <= Words.LONGEST)
        .noneMatch(word -> word.chars().anyMatch(Character::isWhitespace));
  }
}
