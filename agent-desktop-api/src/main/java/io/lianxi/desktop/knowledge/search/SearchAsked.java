package io.lianxi.desktop.knowledge.search;

import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.search.SearchMode;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what is searched for from an address, and names all that is wrong with it. */
final class SearchAsked {
  private static final int USUAL_SIZE = 10;
  private static final int LONGEST_CODE = 100;
  private static final Set<String> KNOWN =
      Set.of("q", "size", "from", "province", "at", "category", "kind", "mode", "trial");

  private static final Set<String> ANSWERS = Set.of("", "true", "false");

  private final MultiValueMap<String, String> asked;
  private final LocalDate today;
  private final Wrong wrong = new Wrong();

  SearchAsked(MultiValueMap<String, String> asked, LocalDate today) {
    this.asked = asked;
    this.today = today;
  }

  /** The question; refused with every field that is wrong. What is typed is never wrong. */
  SearchQuestion read() {
    asked.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> wrong.add(name, "没有这个条件", "is not something search can be asked for"));
    int size = number("size", 1, SearchQuestion.MOST, USUAL_SIZE);
    int from = number("from", 0, SearchQuestion.MOST - 1, 0);
    if (from + size > SearchQuestion.MOST && !wrong.isAny()) {
      wrong.add(
          "from",
          "与 size 之和最多 " + SearchQuestion.MOST,
          "and size must be " + SearchQuestion.MOST + " at most together");
    }
    Scope scope = new Scope(day(), code("province"), code("category"), kind());
    SearchMode mode = mode();
    if (!ANSWERS.contains(given("trial"))) {
      wrong.add("trial", "必须是 true 或 false", "must be true or false");
    }
    wrong.refuse();
    return new SearchQuestion(given("q"), from, size, scope, mode);
  }

  /** Is it only tried out what is found? Nothing is learnt of that. */
  boolean isTrial() {
    return given("trial").equals("true");
  }

  private String given(String field) {
    return Optional.ofNullable(asked.getFirst(field)).orElse("");
  }

  private int number(String field, int least, int most, int usual) {
    String text = given(field);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of bounds
    }
    wrong.add(field, "必须在 " + least + " 到 " + most + " 之间", "must be " + least + " to " + most);
    return usual;
  }

  private LocalDate day() {
    String text = given("at");
    try {
      LocalDate day = text.isEmpty() ? today : LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() < 2100) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, like a day nobody means
    }
    wrong.add("at", "必须是 1970 到 2099 年间的日期", "must be a day like 2026-10-01, of 1970 to 2099");
    return today;
  }

  private @Nullable String code(String field) {
    String text = given(field);
    if (text.length() > LONGEST_CODE || text.indexOf('\0') >= 0) {
      wrong.add(field, "过长或含有非法字符", "is too long, or has a sign that cannot be asked for");
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable ArticleKind kind() {
    String text = given("kind");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return ArticleKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong.add("kind", "必须是 TARIFF、FAULT、PROCESS 或 FAQ", "must be TARIFF, FAULT, PROCESS or FAQ");
      return null;
    }
  }

  private SearchMode mode() {
    return switch (given("mode")) {
      case "", "hybrid" -> SearchMode.HYBRID;
      case "lexical" -> SearchMode.LEXICAL;
      default -> {
        wrong.add("mode", "必须是 hybrid 或 lexical", "must be hybrid or lexical");
        yield SearchMode.HYBRID;
      }
    };
  }
}
