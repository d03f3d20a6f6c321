package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param edition the one that readers see; null when they see none
 * @param working the one being made; null when there is none, or for who only reads
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ArticleHead(
    String id,
    String number,
    int revision,
    String title,
    ArticleKind kind,
    String category,
    List<String> tags,
    List<String> provinces,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    ArticleState state,
    @Nullable Integer edition,
    @Nullable Working working,
    @Nullable Instant publishedAt,
    Instant changedAt,
    String changedBy) {

  /** An edition that is being made, in short. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Working(
      int edition,
      ArticleState state,
      String author,
      Instant changedAt,
      @Nullable Instant publishAt) {
    static Working of(ArticleEdition edition) {
      return new Working(
          edition.number(),
          edition.state(),
          edition.author(),
          edition.changedAt(),
          edition.publishAt());
    }
  }

  static ArticleHead of(ArticleLists.Line line, LocalDate today, boolean isWriter) {
    Article article = line.article();
    ArticleEdition shown = article.shown();
    ArticleEdition working = isWriter ? article.working() : null;
    ArticleScope scope = shown.text().scope();
    return new ArticleHead(
        article.id().value(),
        number(article),
        article.revision(),
        shown.text().title(),
        scope.kind(),
        scope.category(),
        shown.text().tags(),
        scope.provinces(),
        scope.validFrom(),
        scope.validTo(),
        article.state(today),
        article.published() == null ? null : shown.number(),
        working == null ? null : Working.of(working),
        shown.publishedAt(),
        isWriter ? line.changedAt() : shown.changedAt(),
        isWriter ? line.changedBy() : shown.changedBy());
  }

  /** What people call the article. */
  static String number(Article article) {
    return "K" + article.number();
  }
}
