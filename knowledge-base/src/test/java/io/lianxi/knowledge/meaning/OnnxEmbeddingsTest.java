package io.lianxi.knowledge.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEmbeddingsTest {
  private static OnnxEmbeddings embeddings;

  @BeforeAll
  static void load() throws Exception {
    embeddings = new OnnxEmbeddings(2);
  }

  @AfterAll
  static void close() {
    embeddings.close();
  }

  private static double cosine(String left, String right) {
    float[] a = embeddings.ofQuestion(left).orElseThrow();
    float[] b = embeddings.ofPassage(right);
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void whatMeansTheSameIsCloser() {
    assertThat(cosine("网速太慢怎么办", "宽带很卡如何处理")).isGreaterThan(cosine("网速太慢怎么办", "如何注销手机号码") + 0.1);
  }

  @Test
  void aTextIsWhollyAlikeToItself() {
    assertThat(cosine("宽带套餐", "宽带套餐")).isCloseTo(1, within(1e-5));
    assertThat(embeddings.ofPassage("宽带")).hasSize(embeddings.dimensions());
  }

  @Test
  void noTextIsTooLongTooShortOrTooStrange() {
    assertThat(embeddings.ofPassage("长".repeat(100_000))).hasSize(512);
    assertThat(embeddings.ofPassage("")).hasSize(512);
    assertThat(embeddings.ofPassage("\uD83D\uDE00 \uD800 \u0000 <script>")).hasSize(512);
  }

  @Test
  void theModelSaysItsVersionAndThatOfWhatRunsIt() {
    assertThat(embeddings.model()).matches("bge-small-zh-v1.5-q/onnxruntime-[0-9.]+");
  }

  @Test
  void nothingIsLoadedBeforeItIsWantedAndOnlyOnce() {
    Meaning meaning = new Meaning(() -> Optional.of(embeddings));
    assertThat(meaning.embeddings()).isEmpty();
    assertThat(meaning.load()).isPresent();
    assertThat(meaning.embeddings()).isPresent();
    try (Meaning none = Meaning.none()) {
      assertThat(none.load()).isEmpty();
    }
  }
}
