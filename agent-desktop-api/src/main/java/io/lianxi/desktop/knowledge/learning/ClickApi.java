package io.lianxi.desktop.knowledge.learning;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.learning.Click;
import io.lianxi.knowledge.learning.SearchRecorder;
import io.lianxi.knowledge.search.SearchQuestion;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which of the articles that were found was opened. */
@RestController
public final class ClickApi {
  private final SearchRecorder searches;
  private final Clock clock;

  ClickApi(SearchRecorder searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  /**
   * What was opened.
   *
   * @param position among what was found, from 1
   */
  @KnownFieldsOnly
  public record Wish(@Nullable String article, @Nullable Integer position) {}

  @PostMapping("/api/knowledge/searches/{searchId}/click")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void click(
      @PathVariable String searchId,
      @RequestBody Wish wish,
      @AuthenticationPrincipal StaffMember member) {
    Wrong wrong = new Wrong();
    Optional<ArticleId> article = Optional.ofNullable(wish.article()).flatMap(ArticleId::parse);
    if (article.isEmpty()) {
      wrong.add("article", "必须是文章编号", "must be the id of an article");
    }
    int position = wish.position() == null ? 0 : wish.position();
    if (position < 1 || position > SearchQuestion.MOST) {
      wrong.add(
          "position",
          "必须在 1 到 " + SearchQuestion.MOST + " 之间",
          "must be 1 to " + SearchQuestion.MOST);
    }
    wrong.refuse();
    Click click =
        new Click(
            search(searchId), member.username(), article.orElseThrow(), position, clock.instant());
    if (!searches.click(click)) {
      throw unknown(searchId);
    }
  }

  private static UUID search(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static Problem unknown(String id) {
    return Problem.notFound("search " + id + " of yours");
  }
}
