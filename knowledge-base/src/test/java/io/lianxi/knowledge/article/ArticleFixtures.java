package io.lianxi.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Articles to try things with. */
public final class ArticleFixtures {
  public static final Instant T0 = Instant.parse("2026-10-01T02:00:00Z");

  private ArticleFixtures() {}

  public static ArticleId id(String value) {
    return new ArticleId(value);
  }

  /** A text of that title that is true for ever. */
  public static ArticleText text(String title) {
    return text(title, null);
  }

  /** A text of that title that is true until the end of {@code last}. */
  public static ArticleText text(String title, @Nullable LocalDate last) {
    return new ArticleText(
        title,
        "<p>先看光猫的灯</p>",
        "先看光猫的灯",
        List.of("上不了网", "断网"),
        List.of("宽带", "故障"),
        List.of(id("other")),
        new ArticleScope(
            ArticleKind.FAULT,
            "fault.broadband",
            List.of("44", "31"),
            LocalDate.parse("2026-01-01"),
            last));
  }

  /** A new article whose first edition is a draft. */
  public static Revised drafted(String id, ArticleText text, String author) {
    ArticleEdition draft = ArticleEdition.draft(1, text, author, T0);
    return new Revised(null, new Article(id(id), 0, 1, 1, null, draft, null), List.of(draft));
  }

  /** {@code text} as the next edition, which readers see from now on. */
  public static Revised published(@Nullable Article before, String id, ArticleText text) {
    int number = before == null ? 1 : before.editions() + 1;
    int revision = before == null ? 1 : before.revision() + 1;
    ArticleEdition next =
        ArticleEdition.draft(number, text, "editor", T0)
            .reviewed("supervisor")
            .published("editor", T0);
    ArticleEdition old = before == null ? null : before.published();
    List<ArticleEdition> touched =
        old == null
            ? List.of(next)
            : List.of(next, old.moved(ArticleState.REPLACED, "", "editor", T0));
    return new Revised(
        before,
        new Article(
            id(id),
            before == null ? 0 : before.number(),
            revision,
            number,
            next,
            before == null ? null : before.working(),
            null),
        touched);
  }

  /** Readers see the article no more. */
  public static Revised withdrawn(Article before) {
    ArticleEdition gone =
        Objects.requireNonNull(before.published())
            .moved(ArticleState.WITHDRAWN, "资费下架", "editor", T0);
    boolean isOver = before.working() == null;
    return new Revised(
        before,
        new Article(
            before.id(),
            before.number(),
            before.revision() + 1,
            before.editions(),
            null,
            before.working(),
            isOver ? gone : null),
        List.of(gone));
  }
}
