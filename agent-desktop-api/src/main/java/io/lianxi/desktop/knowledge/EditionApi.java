package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.authoring.TextDiff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The editions of an article, and what is different between two. */
@RestController
@RequestMapping("/api/knowledge/articles/{id}")
public final class EditionApi {
  private final ArticleDoor door;
  private final Articles articles;
  private final ArticleViews views;

  EditionApi(ArticleDoor door, Articles articles, ArticleViews views) {
    this.door = door;
    this.articles = articles;
    this.views = views;
  }

  /** An edition in short; {@code at} is when it came to be in its state. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record View(
      int edition,
      ArticleState state,
      String title,
      String author,
      @Nullable String reviewer,
      Instant at,
      String reason) {
    static View of(ArticleEdition edition) {
      return new View(
          edition.number(),
          edition.state(),
          edition.text().title(),
          edition.author(),
          edition.reviewer(),
          edition.changedAt(),
          edition.reason());
    }
  }

  /** What is different. */
  public record Difference(List<TextDiff.Field> fields, List<TextDiff.Piece> body) {}

  @GetMapping("/editions")
  List<View> all(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    ArticleId article = door.article(id, member).id();
    return articles.editions(article).stream().map(View::of).toList();
  }

  @GetMapping("/editions/{number}")
  TextView one(
      @PathVariable String id,
      @PathVariable int number,
      @AuthenticationPrincipal StaffMember member) {
    ArticleId article = door.article(id, member).id();
    return views.of(
        article,
        articles
            .edition(article, number)
            .orElseThrow(() -> Problem.notFound("edition " + number))
            .text());
  }

  @GetMapping("/diff")
  Difference difference(
      @PathVariable String id,
      @RequestParam int from,
      @RequestParam int to,
      @AuthenticationPrincipal StaffMember member) {
    ArticleId article = door.article(id, member).id();
    ArticleEdition before = edition(article, "from", from);
    ArticleEdition after = edition(article, "to", to);
    return new Difference(
        TextDiff.fields(before.text(), after.text()),
        TextDiff.body(before.text().plain(), after.text().plain()));
  }

  private ArticleEdition edition(ArticleId article, String field, int number) {
    return articles
        .edition(article, number)
        .orElseThrow(() -> Problem.invalid(field, "is no edition of the article"));
  }
}
