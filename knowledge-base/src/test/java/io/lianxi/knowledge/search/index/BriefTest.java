package io.lianxi.knowledge.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.text.Phrase;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BriefTest {
  private static final Phrase NONE = Phrase.of(List.of());

  private static Brief brief(List<Phrase> phrases) {
    return new Brief(new ArticleId("甲-12"), "资费 套餐", "TARIFF", phrases);
  }

  @Test
  void whatWasWrittenIsRead() {
    Brief brief =
        brief(List.of(Phrase.of(List.of("5g", "套餐")), NONE, Phrase.of(List.of("\uD842\uDFB7"))));
    assertThat(Brief.read(brief.written())).isEqualTo(brief);
  }

  @Test
  void noMoreQuestionsAreKeptThanLuceneKeeps() {
    Phrase longest = Phrase.of(IntStream.range(0, 600).mapToObj(i -> "词" + i).toList());
    Brief brief = brief(Collections.nCopies(40, longest));
    assertThat(brief.written()).hasSizeLessThan(32_766);
    assertThat(Brief.read(brief.written()).phrases()).hasSizeBetween(10, 39);
  }

  @Test
  void anArticleWithoutWordsHasOnePhraseOfNone() {
    assertThat(Brief.read(brief(List.of(NONE)).written())).isEqualTo(brief(List.of(NONE)));
  }
}
