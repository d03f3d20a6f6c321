package io.lianxi.desktop.knowledge.search;

import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchListener;
import io.lianxi.knowledge.search.SearchQuestion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles, found. */
@RestController
@RequestMapping("/api/knowledge")
public final class SearchApi {
  private static final int USUAL_SUGGESTIONS = 8;

  private final ArticleSearch search;
  private final SearchListener listener;
  private final Today today;

  SearchApi(ArticleSearch search, SearchListener listener, Today today) {
    this.search = search;
    this.listener = listener;
    this.today = today;
  }

  /** How what is typed may go on. */
  public record Completions(List<Completion> suggestions) {}

  /**
   * A title that is suggested.
   *
   * @param id of the article whose title it is
   */
  public record Completion(String text, @Nullable String id) {}

  @GetMapping("/search")
  SearchView search(
      @RequestParam MultiValueMap<String, String> asked,
      @AuthenticationPrincipal StaffMember member) {
    long begun = System.nanoTime();
    SearchAsked read = new SearchAsked(asked, today.day());
    SearchQuestion question = read.read();
    SearchAnswer answer = search.search(question);
    UUID id = UUID.randomUUID();
    if (!read.isTrial()) {
      listener.searched(new SearchListener.Search(id, member.username(), question, answer));
    }
    return SearchView.of(id.toString(), answer, millisSince(begun));
  }

  static long millisSince(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  @GetMapping("/complete")
  Completions complete(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "8") String size) {
    return new Completions(
        search.complete(q, today.day(), size(size)).stream()
            .map(
                one ->
                    new Completion(
                        one.text(),
                        Optional.ofNullable(one.article()).map(ArticleId::value).orElse(null)))
            .toList());
  }

  private static int size(String size) {
    Wrong wrong = new Wrong();
    int read = USUAL_SUGGESTIONS;
    try {
      read = Integer.parseInt(size);
    } catch (NumberFormatException e) {
      read = 0;
    }
    if (read < 1 || read > ArticleSearch.MOST_SUGGESTED) {
      wrong.add(
          "size",
          "必须在 1 到 " + ArticleSearch.MOST_SUGGESTED + " 之间",
          "must be 1 to " + ArticleSearch.MOST_SUGGESTED);
    }
    wrong.refuse();
    return read;
  }
}
