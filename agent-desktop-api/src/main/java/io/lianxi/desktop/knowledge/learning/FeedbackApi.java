package io.lianxi.desktop.knowledge.learning;

import io.lianxi.desktop.knowledge.KnowledgeAccess;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Feedback;
import io.lianxi.knowledge.learning.Opinion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What readers think of an article. */
@RestController
@RequestMapping("/api/knowledge/articles/{id}/feedback")
public final class FeedbackApi {
  private final ReadArticles read;
  private final Feedback feedback;
  private final Clock clock;

  FeedbackApi(ReadArticles read, Feedback feedback, Clock clock) {
    this.read = read;
    this.feedback = feedback;
    this.clock = clock;
  }

  /** What a reader thinks, and beside what it was read. */
  @KnownFieldsOnly
  public record Wish(
      @Nullable Integer edition,
      @Nullable Boolean useful,
      @Nullable String comment,
      @Nullable String contact,
      @Nullable String ticket) {}

  /** What a reader thought. */
  public record View(int edition, boolean useful, String comment, String by, Instant at) {
    static View of(Opinion opinion) {
      return new View(
          opinion.edition(), opinion.isUseful(), opinion.comment(), opinion.by(), opinion.at());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void give(
      @PathVariable String id,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    ArticleId article = read.article(id, member);
    Wrong wrong = new Wrong();
    int edition = read.edition(article, wish.edition(), wrong);
    String comment = wish.comment() == null ? "" : wish.comment().strip();
    if (wish.useful() == null) {
      wrong.mustBeGiven("useful");
    }
    if (comment.length() > Opinion.LONGEST_COMMENT) {
      wrong.add(
          "comment",
          "最多 " + Opinion.LONGEST_COMMENT + " 个字符",
          "must have at most " + Opinion.LONGEST_COMMENT + " characters");
    }
    wrong.refuse();
    feedback.give(
        new Opinion(
            article,
            edition,
            member.username(),
            Boolean.TRUE.equals(wish.useful()),
            comment,
            read.beside(wish.contact(), wish.ticket(), member),
            clock.instant()));
  }

  @GetMapping
  List<View> told(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
    KnowledgeAccess.needWriter(member);
    return feedback.told(read.article(id, member)).stream().map(View::of).toList();
  }
}
