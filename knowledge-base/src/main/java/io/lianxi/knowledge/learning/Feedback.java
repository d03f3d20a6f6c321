package io.lianxi.knowledge.learning;

import io.lianxi.knowledge.article.ArticleId;
import java.util.List;

/** What readers think of articles. */
public interface Feedback {
  /** So many opinions are told at most. */
  int MOST_TOLD = 200;

  /** How many found an article useful, and how many did not. */
  record Tally(int yes, int no) {}

  /**
   * Keeps {@code opinion} in place of an earlier one of the same person on the same article;
   * atomic, and may be repeated. One that is older than what is kept changes nothing.
   */
  void give(Opinion opinion);

  /** How many think what of the article, all editions together. */
  Tally of(ArticleId article);

  /** What they said, newest first, at most {@link #MOST_TOLD}. */
  List<Opinion> told(ArticleId article);
}
