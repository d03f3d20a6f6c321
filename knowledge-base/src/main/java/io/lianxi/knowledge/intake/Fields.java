package io.lianxi.knowledge.intake;

import io.lianxi.acd.edition.Remark;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.ArticleScope;
import io.lianxi.knowledge.authoring.ArticleWish;
import io.lianxi.knowledge.authoring.SafeHtml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one article field by field; the first that is wrong is what is told. */
final class Fields {
  private static final int LONGEST_BEGINNING = 60;

  private final Named named;
  private @Nullable Remark wrong;

  /** Where fields are found: the texts of one, as it was written. */
  interface Named {
    /** The texts; empty when there is none; null when it is nothing that has texts. */
    @Nullable List<String> texts(String field);
  }

  Fields(Named named) {
    this.named = named;
  }

  Incoming read(Place place) {
    String written = one("id");
    Optional<ArticleId> id = id(written);
    String given = needed("title");
    String body = needed("body");
    String title = given.isBlank() ? beginning(body) : given;
    ArticleScope scope =
        new ArticleScope(
            kind(), orEmpty(one("category")), many("provinces"), day("validFrom"), day("validTo"));
    List<ArticleId> links = links();
    ArticleWish wish = new ArticleWish(title, body, many("questions"), many("tags"), links, scope);
    return wrong == null && id.isPresent()
        ? new Incoming.Offered(place, id.get(), wish)
        : new Incoming.Refused(place, written, wrong == null ? unknown() : wrong);
  }

  /** What is given with a title that says nothing is called as it begins. */
  private static String beginning(String body) {
    String plain = SafeHtml.ofAny(body).plain().lines().findFirst().orElse("");
    return plain.length() <= LONGEST_BEGINNING ? plain : plain.substring(0, LONGEST_BEGINNING);
  }

  private static Remark unknown() {
    return new Remark("id", true, "不能作为文章编号", "cannot be the id of an article");
  }

  /** One that was not given is made. */
  private Optional<ArticleId> id(@Nullable String written) {
    if (written == null || written.isEmpty()) {
      return Optional.of(ArticleId.random());
    }
    Optional<ArticleId> id = ArticleId.parse(written);
    if (id.isEmpty()) {
      wrong(unknown());
    }
    return id;
  }

  private void wrong(Remark remark) {
    if (wrong == null) {
      wrong = remark;
    }
  }

  private void wrong(String field, String zh, String en) {
    wrong(new Remark(field, true, zh, en));
  }

  private List<String> texts(String field) {
    List<String> texts = named.texts(field);
    if (texts == null) {
      wrong(field, "必须是文本", "must be a text");
      return List.of();
    }
    if (texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
      wrong(field, "不能包含字符 U+0000", "must not contain the character U+0000");
      return List.of();
    }
    return texts.stream().map(PlainWords::kept).toList();
  }

  private @Nullable String one(String field) {
    List<String> texts = texts(field);
    if (texts.size() > 1) {
      wrong(field, "只能有一个", "must be one text");
    }
    return texts.isEmpty() ? null : texts.getFirst();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String needed(String field) {
    String text = one(field);
    if (text == null) {
      wrong(field, "必须填写", "must be given");
      return "";
    }
    return text;
  }

  private List<String> many(String field) {
    return texts(field).stream().filter(text -> !text.isBlank()).toList();
  }

  private ArticleKind kind() {
    String text = one("kind");
    if (text == null || text.isBlank()) {
      return ArticleKind.FAQ;
    }
    try {
      return ArticleKind.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong("kind", "必须是 TARIFF、FAULT、PROCESS 或 FAQ", "must be TARIFF, FAULT, PROCESS or FAQ");
      return ArticleKind.FAQ;
    }
  }

  private @Nullable LocalDate day(String field) {
    String text = one(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      wrong(field, "必须是日期，例如 2026-10-01", "must be a date, e.g. 2026-10-01");
      return null;
    }
  }

  private List<ArticleId> links() {
    List<ArticleId> links = new ArrayList<>();
    for (String text : many("links")) {
      ArticleId.parse(text)
          .ifPresentOrElse(
              links::add, () -> wrong("links", "不是文章编号", "has what is no id of an article"));
    }
    return links;
  }
}
