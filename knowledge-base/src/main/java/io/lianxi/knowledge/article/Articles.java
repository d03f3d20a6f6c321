package io.lianxi.knowledge.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All articles, with every edition that there ever was. */
public interface Articles {
  /** How many are read or written at once at most. */
  int MOST = 1_000;

  /** How many editions are told at most. */
  int MOST_EDITIONS = 200;

  /** The article; empty when there never was one. */
  Optional<Article> find(ArticleId id);

  /**
   * The articles, in no order; those there never were are left out.
   *
   * @param ids at most {@link #MOST}
   */
  List<Article> findAll(Collection<ArticleId> ids);

  /**
   * The articles that readers see, by id, a page at a time; empty after the last.
   *
   * @param after the last id of the page before; null for the first page
   * @param limit 1 to {@link #MOST}
   */
  List<Article> page(@Nullable ArticleId after, int limit);

  /** That edition, whatever became of it; empty when there never was one. */
  Optional<ArticleEdition> edition(ArticleId id, int number);

  /** The newest {@link #MOST_EDITIONS} editions, newest first; empty for no article. */
  List<ArticleEdition> editions(ArticleId id);

  /**
   * Keeps all of {@code changes}, of different articles, or none. Atomic; in the transaction of the
   * caller, if there is one. Readers see what was published once it returns.
   *
   * @param changes at most {@link #MOST}
   * @return false, with nothing kept, when one of the articles is not what its change was made
   *     from: someone changed it meanwhile
   */
  boolean record(Collection<Revised> changes);
}
