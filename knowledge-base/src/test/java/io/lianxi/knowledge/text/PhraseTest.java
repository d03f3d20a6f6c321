package io.lianxi.knowledge.text;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseTest {

  private static Phrase phrase(String... words) {
    return Phrase.of(List.of(words));
  }

  @Test
  void neitherOrderNorRepetitionMakesItAnother() {
    assertThat(phrase("宽带", "办理", "宽带")).isEqualTo(phrase("办理", "宽带"));
    assertThat(phrase("宽带")).isNotEqualTo(phrase("宽带", "办理"));
  }

  @Test
  void aWordInCommonIsSharedWhereverItStands() {
    Phrase asked = phrase("5g", "套餐", "办理");
    for (String word : List.of("5g", "套餐", "办理")) {
      assertThat(phrase("怎么", word).sharesWith(asked)).as(word).isTrue();
      assertThat(asked.sharesWith(phrase(word))).as(word).isTrue();
    }
    assertThat(asked.sharesWith(phrase("怎么", "宽带"))).isFalse();
    assertThat(asked.sharesWith(phrase())).isFalse();
  }

  @Test
  void whatIsWrittenIsReadAndNoMore() {
    Phrase first = phrase("宽带", "办理");
    ByteBuffer bytes = ByteBuffer.allocate(first.length() + phrase().length());
    first.write(bytes);
    phrase().write(bytes);
    bytes.flip();
    assertThat(Phrase.read(bytes)).isEqualTo(first);
    assertThat(Phrase.read(bytes)).isEqualTo(phrase());
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Test
  void eachOfManyWordsWeighsWhatItSays() {
    Map<String, Integer> counts =
        IntStream.range(0, 3_000).boxed().collect(toMap(i -> "词" + i, i -> i + 1));
    WordWeights weights =
        new WordWeights(counts.keySet(), word -> counts.getOrDefault(word, 0), () -> -1);
    counts.forEach(
        (word, count) ->
            assertThat(weights.of(Phrase.code(word))).as(word).isEqualTo((double) count));
    assertThat(weights.of(Phrase.code("没有"))).isEqualTo(-1);
    assertThat(new WordWeights(Set.of(), word -> 1, () -> 7).of(0)).isEqualTo(7);
  }
}
