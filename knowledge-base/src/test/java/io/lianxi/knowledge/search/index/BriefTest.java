package io.lianxi.knowledge.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.knowledge.article.ArticleId;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefTest {

  @Test
  void whatWasWrittenIsRead() {
    Brief brief =
        new Brief(
            new ArticleId("k-12"), "资费 套餐", "TARIFF", List.of("5g 套餐", "\uD842\uDFB7 a/b", ""));
    assertThat(Brief.read(brief.written())).isEqualTo(brief);
  }

  @Test
  void noMoreQuestionsAreKeptThanLuceneKeeps() {
    List<String> many = Collections.nCopies(40, "长".repeat(600));
    Brief brief = new Brief(new ArticleId("a"), "", "FAQ", many);
    assertThat(Base64.getDecoder().decode(brief.written())).hasSizeLessThan(32_766);
    assertThat(Brief.read(brief.written()).phrases()).hasSizeBetween(10, 39);
  }

  @Test
  void anArticleWithoutWordsHasOnePhraseOfNone() {
    Brief brief = new Brief(new ArticleId("a"), "", "FAQ", List.of(""));
    assertThat(Brief.read(brief.written())).isEqualTo(brief);
  }
}
