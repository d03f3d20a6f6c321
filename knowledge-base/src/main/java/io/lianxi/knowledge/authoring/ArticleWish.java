package io.lianxi.knowledge.authoring;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.article.ArticleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants an edition to say, not looked at yet.
 *
 * @param body HTML, or a text that is none
 */
public record ArticleWish(
    String title,
    String body,
    List<String> questions,
    List<String> tags,
    List<ArticleId> links,
    ArticleScope scope) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_BODY = 1_048_576;
  public static final int MOST_QUESTIONS = 100;
  public static final int LONGEST_QUESTION = 200;
  public static final int MOST_TAGS = 30;
  public static final int LONGEST_NAME = 80;
  public static final int MOST_LINKS = 50;
  public static final int MOST_PROVINCES = 50;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  public ArticleWish {
    questions = List.copyOf(questions);
    tags = List.copyOf(tags);
    links = List.copyOf(links);
  }

  /** A text, and what was taken out of its body. */
  public record Cleaned(ArticleText text, List<String> removed) {}

  /** What is wrong with it; the rest is right. */
  public List<Remark> check() {
    Remarks found = new Remarks();
    found.text("title", title, LONGEST_TITLE);
    found.atMost("body", body, LONGEST_BODY);
    found.atMost("questions", questions, MOST_QUESTIONS);
    each("questions", questions, LONGEST_QUESTION, found);
    found.atMost("tags", tags, MOST_TAGS);
    each("tags", tags, LONGEST_NAME, found);
    found.atMost("links", links, MOST_LINKS);
    found.atMost("category", scope.category(), LONGEST_NAME);
    found.atMost("provinces", scope.provinces(), MOST_PROVINCES);
    each("provinces", scope.provinces(), LONGEST_NAME, found);
    day("validFrom", scope.validFrom(), found);
    day("validTo", scope.validTo(), found);
    LocalDate first = scope.validFrom();
    if (first != null && scope.isOverBefore(first)) {
      found.error("validTo", "不能早于生效日期", "must not be before validFrom");
    }
    return found.all();
  }

  private static void each(String field, List<String> all, int longest, Remarks found) {
    IntStream.range(0, all.size())
        .forEach(i -> found.text(field + "[" + i + "]", all.get(i), longest));
  }

  private static void day(String field, @Nullable LocalDate day, Remarks found) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      found.error(field, "必须在 1900 到 2199 年之间", "must be in a year from 1900 to 2199");
    }
  }

  /** Its text, with a body that any page may show. */
  public Cleaned clean() {
    SafeHtml safe = SafeHtml.ofAny(body);
    ArticleText text =
        new ArticleText(
            title.strip(),
            safe.html(),
            safe.plain(),
            stripped(questions),
            stripped(tags),
            links.stream().distinct().toList(),
            new ArticleScope(
                scope.kind(),
                scope.category().strip(),
                stripped(scope.provinces()),
                scope.validFrom(),
                scope.validTo()));
    return new Cleaned(text, safe.removed());
  }

  private static List<String> stripped(List<String> all) {
    return all.stream().map(String::strip).distinct().toList();
  }

  /** The first that is wrong; empty when nothing is. */
  public Optional<Remark> wrong() {
    return check().stream().filter(Remark::isError).findFirst();
  }
}
