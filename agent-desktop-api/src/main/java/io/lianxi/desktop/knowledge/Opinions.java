package io.lianxi.desktop.knowledge;

import io.lianxi.knowledge.article.ArticleId;

/** What readers think of articles. */
public interface Opinions {
  /** How many found it useful, and how many did not. */
  record Useful(int yes, int no) {}

  /** What readers thought of the article, all editions together. */
  Useful of(ArticleId id);
}
