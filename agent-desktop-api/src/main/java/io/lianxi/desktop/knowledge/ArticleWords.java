package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.authoring.ArticleWish;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants an edition to say: all of it; what is left out is empty.
 *
 * @param revision of the article this was made from; null for whichever is there
 * @param links ids of articles
 */
@KnownFieldsOnly
public record ArticleWords(
    @Nullable Integer revision,
    @Nullable String title,
    @Nullable String body,
    @Nullable ArticleKind kind,
    @Nullable String category,
    @Nullable List<@Nullable String> tags,
    @Nullable List<@Nullable String> provinces,
    @Nullable List<@Nullable String> questions,
    @Nullable List<@Nullable String> links,
    @Nullable String validFrom,
    @Nullable String validTo) {

  /** The wish; what cannot be read of it is added to {@code wrong}. */
  ArticleWish wish(Wrong wrong) {
    if (title == null) {
      wrong.mustBeGiven("title");
    }
    ArticleScope scope =
        new ArticleScope(
            kind == null ? ArticleKind.FAQ : kind,
            category == null ? "" : category.strip(),
            texts("provinces", provinces, wrong),
            day("validFrom", validFrom, wrong),
            day("validTo", validTo, wrong));
    ArticleWish wish =
        new ArticleWish(
            title == null ? "-" : title,
            body == null ? "" : body,
            texts("questions", questions, wrong),
            texts("tags", tags, wrong),
            ids(wrong),
            scope);
    wrong.addErrors(wish.check());
    return wish;
  }

  private static List<String> texts(
      String field, @Nullable List<@Nullable String> all, Wrong wrong) {
    List<@Nullable String> given = all == null ? List.of() : all;
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) == null) {
        wrong.mustBeGiven(field + "[" + i + "]");
      }
    }
    return given.stream().filter(Objects::nonNull).map(String::valueOf).toList();
  }

  private List<ArticleId> ids(Wrong wrong) {
    List<ArticleId> ids = new ArrayList<>();
    List<String> given = texts("links", links, wrong);
    for (int i = 0; i < given.size(); i++) {
      String field = "links[" + i + "]";
      ArticleId.parse(given.get(i))
          .ifPresentOrElse(
              ids::add, () -> wrong.add(field, "不是文章编号", "is not the id of an article"));
    }
    return ids;
  }

  private static @Nullable LocalDate day(String field, @Nullable String text, Wrong wrong) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong.add(field, "必须是日期，例如 2026-10-01", "must be a date, e.g. 2026-10-01");
      return null;
    }
  }
}
