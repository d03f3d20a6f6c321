package io.lianxi.knowledge.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every article readers may see, on whatever day: one that is not valid yet or no more is here too,
 * and {@link PublishedArticle#isValidOn} tells; one that was withdrawn is not. Only reads; each
 * call may be repeated.
 */
public interface PublishedArticles {
  /** How many articles or changes one call answers at most; more are not asked for. */
  int MOST = 1_000;

  /** The cursor before all changes. */
  long BEGINNING = 0;

  /**
   * The changes after {@code cursor}, in the order they were committed, the last one of each
   * article only. Once a change was answered none with a lower position comes to be seen, so the
   * last position answered is the next cursor. Empty when there are none.
   *
   * @param cursor {@link #BEGINNING}, or the position of a change
   * @param limit 1 to {@link #MOST}
   */
  List<ArticleChange> changedAfter(long cursor, int limit);

  /** The position of the last change; {@link #BEGINNING} when nothing was ever published. */
  long lastPosition();

  /** What readers may see of the article; empty when that is nothing. */
  Optional<PublishedArticle> find(ArticleId id);

  /**
   * What readers may see of the articles, in no order; those of which that is nothing are left out.
   *
   * @param ids at most {@link #MOST}
   */
  List<PublishedArticle> findAll(Collection<ArticleId> ids);

  /**
   * The articles by id, a page at a time; empty after the last.
   *
   * @param after the last id of the page before; null for the first page
   * @param limit 1 to {@link #MOST}
   */
  List<PublishedArticle> page(@Nullable ArticleId after, int limit);

  /** How many there are. */
  long count();
}
