package io.lianxi.knowledge.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleWishTest {

  private static ArticleScope valid(@Nullable String from, @Nullable String to) {
    return new ArticleScope(
        ArticleKind.FAQ,
        "",
        List.of(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static ArticleWish wish(String title, String body, ArticleScope scope) {
    return new ArticleWish(title, body, List.of(), List.of(), List.of(), scope);
  }

  private static List<String> wrong(ArticleWish wish) {
    return wish.check().stream().map(Remark::field).toList();
  }

  private static List<String> wrong(String title, String body) {
    return wrong(wish(title, body, valid(null, null)));
  }

  @Test
  void aTitleIsNeededAndABodyIsNot() {
    assertThat(wrong(" ", "")).containsExactly("title");
    assertThat(wrong("甲", "")).isEmpty();
  }

  @Test
  void textsHaveLimits() {
    assertThat(wrong("甲".repeat(201), "")).containsExactly("title");
    assertThat(wrong("甲", "x".repeat(ArticleWish.LONGEST_BODY))).isEmpty();
    assertThat(wrong("甲", "x".repeat(ArticleWish.LONGEST_BODY + 1))).containsExactly("body");
    List<String> many = Collections.nCopies(101, "问");
    assertThat(wrong(new ArticleWish("甲", "", many, List.of(" "), List.of(), valid(null, null))))
        .containsExactly("questions", "tags[0]");
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    assertThat(wrong(wish("甲", "", valid("2026-10-01", "2026-10-01")))).isEmpty();
    assertThat(wrong(wish("甲", "", valid("2026-10-01", "2026-09-30")))).containsExactly("validTo");
    assertThat(wrong(wish("甲", "", valid("0001-01-01", null)))).containsExactly("validFrom");
  }

  @Test
  void cleaningTellsWhatItTookOut() {
    ArticleWish.Cleaned cleaned =
        wish(" 甲 ", "<p>a<script>b</script></p>", valid(null, null)).clean();
    assertThat(cleaned.text().title()).isEqualTo("甲");
    assertThat(cleaned.text().body()).isEqualTo("<p>a</p>");
    assertThat(cleaned.text().plain()).isEqualTo("a");
    assertThat(cleaned.removed()).containsExactly("<script>");
  }
}
