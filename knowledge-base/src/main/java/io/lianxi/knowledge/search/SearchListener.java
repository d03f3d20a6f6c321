package io.lianxi.knowledge.search;

import java.util.UUID;

/** Wants to know what was searched for; must neither fail nor take long. */
public interface SearchListener {

  /**
   * Somebody searched.
   *
   * @param by log-in name
   */
  record Search(UUID id, String by, SearchQuestion question, SearchAnswer answer) {}

  void searched(Search search);
}
