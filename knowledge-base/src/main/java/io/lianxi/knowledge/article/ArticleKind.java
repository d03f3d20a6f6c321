package io.lianxi.knowledge.article;

/** What an article is for, which decides the shape it is begun with. */
public enum ArticleKind {
  /** What something costs, from when to when. */
  TARIFF,
  /** What is broken, how to tell, and what helps. */
  FAULT,
  /** What is done step by step. */
  PROCESS,
  /** A question that is asked often, and its answer. */
  FAQ
}
