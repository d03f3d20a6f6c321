package io.lianxi.desktop.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.article.ArticleLists.End;
import io.lianxi.knowledge.article.ArticleLists.Line;
import io.lianxi.knowledge.article.ArticleLists.Question;
import io.lianxi.knowledge.article.ArticleState;
import io.lianxi.knowledge.authoring.Authoring;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of articles, those changed last first; who only reads sees what is published. */
@RestController
@RequestMapping("/api/knowledge/articles")
public final class ArticleListApi {
  private static final int LONGEST = 200;

  private final ArticleLists lists;
  private final Authoring authoring;

  ArticleListApi(ArticleLists lists, Authoring authoring) {
    this.lists = lists;
    this.authoring = authoring;
  }

  /**
   * A page of the list.
   *
   * @param next what to ask for as {@code after}; null on the last page
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Listed(List<ArticleHead> articles, @Nullable String next) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String author,
      @RequestParam(name = "expires-before", defaultValue = "") String expiresBefore,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal StaffMember member) {
    if (limit < 1 || limit > ArticleLists.MOST) {
      throw Problem.invalid("limit", "must be 1 to " + ArticleLists.MOST);
    }
    boolean isWriter = KnowledgeAccess.seesAll(member);
    ArticleState wanted = one("state", state, ArticleState.class);
    Question question =
        new Question(
            wanted == null && !isWriter ? ArticleState.PUBLISHED : wanted,
            shortened("category", category),
            one("kind", kind, ArticleKind.class),
            shortened("tag", tag),
            shortened("q", q),
            shortened("author", author),
            day(expiresBefore),
            !isWriter,
            authoring.today());
    List<Line> lines = lists.page(question, end(after), limit);
    String next = lines.size() < limit ? null : written(lines.getLast().end());
    return new Listed(
        lines.stream().map(line -> ArticleHead.of(line, authoring.today(), isWriter)).toList(),
        next);
  }

  private static String shortened(String field, String text) {
    if (text.length() > LONGEST) {
      throw Problem.invalid(field, "must have at most " + LONGEST + " characters");
    }
    return text;
  }

  private static <E extends Enum<E>> @Nullable E one(String field, String text, Class<E> of) {
    if (text.isEmpty()) {
      return null;
    }
    return Arrays.stream(of.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(field, "must be one of " + Arrays.toString(of.getEnumConstants())));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.invalid("expires-before", "must be a date, e.g. 2026-10-01");
    }
  }

  private static String written(End end) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((end.changedAt() + " " + end.id()).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable End end(String after) {
    if (after.isEmpty()) {
      return null;
    }
    return read(after)
        .orElseThrow(() -> Problem.invalid("after", "is not what a page before said comes next"));
  }

  private static Optional<End> read(String after) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      int blank = text.indexOf(' ');
      return blank < 0
          ? Optional.empty()
          : ArticleId.parse(text.substring(blank + 1))
              .map(id -> new End(Instant.parse(text.substring(0, blank)), id));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
