package io.lianxi.knowledge.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.PublishedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static List<String> of(String title, String body, String... questions) {
    return Passages.of(
        new PublishedArticle(
            new ArticleId("a"),
            1,
            title,
            body,
            List.of(questions),
            List.of(),
            "",
            ArticleKind.FAQ,
            Set.of(),
            null,
            null,
            Instant.EPOCH));
  }

  @Test
  void titleQuestionsAndTextMeanSomethingEach() {
    assertThat(of("寬帶", "先重启。", "断网", "上不了网")).containsExactly("宽带", "断网", "上不了网", "先重启。");
  }

  @Test
  void whatSaysNothingOrTheSameIsLeftOut() {
    assertThat(of("宽带", "", "宽带", "？！")).containsExactly("宽带");
    assertThat(of("", "")).isEmpty();
  }

  @Test
  void aLongTextIsCutBehindSentencesIntoNotTooMany() {
    List<String> pieces = of("", "这是一句不长不短的话。".repeat(1_000));
    assertThat(pieces).hasSize(1); // each piece says the same
    List<String> different =
        of(
            "",
            java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> "这是第" + i + "句话。")
                .collect(java.util.stream.Collectors.joining()));
    assertThat(different).hasSize(8).allMatch(piece -> piece.length() <= 480);
    assertThat(different).allMatch(piece -> piece.endsWith("。"));
  }

  @Test
  void aPassageHasTheSameNameWhereverItIs() {
    assertThat(Passages.name("宽带")).isEqualTo(Passages.name("宽带")).hasSize(64);
    assertThat(Passages.name("宽带")).isNotEqualTo(Passages.name("宽"));
  }
}
