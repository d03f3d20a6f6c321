package io.lianxi.desktop.knowledge.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.knowledge.ArticleDoor;
import io.lianxi.desktop.knowledge.ArticleView;
import io.lianxi.desktop.knowledge.ArticleViews;
import io.lianxi.desktop.knowledge.KnowledgeAccess;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.gap.Gap;
import io.lianxi.knowledge.learning.gap.GapFilling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What people look for and do not find, and what is done about it. */
@RestController
@RequestMapping("/api/knowledge/gaps")
public final class GapApi {
  private final GapFilling gaps;
  private final ArticleDoor door;
  private final ArticleViews views;
  private final Changes changes;

  GapApi(GapFilling gaps, ArticleDoor door, ArticleViews views, Changes changes) {
    this.gaps = gaps;
    this.door = door;
    this.views = views;
    this.changes = changes;
  }

  /**
   * A gap.
   *
   * @param queries the ways to ask for it, the most frequent first
   * @param noHit in how many searches nothing was found
   * @param noClick in how many nothing was opened
   * @param draft the article that is to fill it; null when there is none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record View(
      String id,
      List<Gap.Counted> queries,
      int searches,
      int noHit,
      int noClick,
      Instant lastAt,
      @Nullable String draft) {
    static View of(Gap gap) {
      ArticleId draft = gap.draft();
      return new View(
          gap.id(),
          gap.queries(),
          gap.searches(),
          gap.noHit(),
          gap.noClick(),
          gap.lastAt(),
          draft == null ? null : draft.value());
    }
  }

  @GetMapping
  List<View> all(
      @RequestParam(defaultValue = "30") String days, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return gaps.gaps(DaysAsked.read(days, GapFilling.MOST_DAYS)).stream().map(View::of).toList();
  }

  @PostMapping("/{id}/draft")
  @ResponseStatus(HttpStatus.CREATED)
  ArticleView draft(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    ArticleId draft = gaps.draft(id, member.username()).orElseThrow(() -> unknown(id));
    Article article = door.article(draft.value(), member);
    changes.audit(
        exchange,
        member,
        Action.ARTICLE_CHANGED,
        draft.value(),
        "drafted for a gap: " + article.shown().text().title());
    return views.of(article, member, List.of());
  }

  @PostMapping("/{id}/dismiss")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(
      @PathVariable String id,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    KnowledgeAccess.needWriter(member);
    if (!gaps.dismiss(id, member.username())) {
      throw unknown(id);
    }
    changes.audit(exchange, member, Action.KNOWLEDGE_GAP_DISMISSED, id, "");
  }

  private static Problem unknown(String id) {
    return Problem.notFound("gap " + id);
  }
}
