package io.lianxi.knowledge.search;

import io.lianxi.knowledge.search.index.IndexAway;
import java.time.LocalDate;
import java.util.List;

/** Finds articles that readers may see. Only reads; each call may be repeated. */
public interface ArticleSearch {
  /** So many suggestions are made at most. */
  int MOST_SUGGESTED = 20;

  /**
   * The articles that answer, the best first; whatever is asked, nothing is the worst answer.
   *
   * @throws IndexAway when its server is away
   * @throws SearchBusy when too many ask at once
   */
  SearchAnswer search(SearchQuestion question);

  /**
   * How what somebody begins to type may go on: titles of articles that are true on {@code day},
   * also by their pinyin and its initials.
   *
   * @param most up to {@link #MOST_SUGGESTED}
   * @throws IndexAway when its server is away
   * @throws SearchBusy when too many ask at once
   */
  List<Suggestion> complete(String start, LocalDate day, int most);
}
