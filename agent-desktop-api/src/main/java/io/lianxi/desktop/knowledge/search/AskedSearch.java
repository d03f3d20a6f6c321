package io.lianxi.desktop.knowledge.search;

import io.lianxi.desktop.problem.Problem;
import io.lianxi.knowledge.search.ArticleSearch;
import io.lianxi.knowledge.search.SearchAnswer;
import io.lianxi.knowledge.search.SearchBusy;
import io.lianxi.knowledge.search.SearchQuestion;
import io.lianxi.knowledge.search.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Search as the doors ask it: for whom there is no room is told to come again. */
final class AskedSearch implements ArticleSearch {
  private final ArticleSearch search;

  AskedSearch(ArticleSearch search) {
    this.search = search;
  }

  @Override
  public SearchAnswer search(SearchQuestion question) {
    return answered(() -> search.search(question));
  }

  @Override
  public List<Suggestion> complete(String start, LocalDate day, int most) {
    return answered(() -> search.complete(start, day, most));
  }

  private static <T> T answered(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (SearchBusy e) {
      throw Problem.of(
          HttpStatus.TOO_MANY_REQUESTS, "search-busy", "Too many search at once; try again soon.");
    }
  }
}
