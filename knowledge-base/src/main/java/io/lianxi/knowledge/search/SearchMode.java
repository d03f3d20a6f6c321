package io.lianxi.knowledge.search;

/** By what articles are found. */
public enum SearchMode {
  /** By words and by meaning. */
  HYBRID,
  /** By words alone. */
  LEXICAL,
  /** By words alone, in Postgres. */
  POSTGRES
}
