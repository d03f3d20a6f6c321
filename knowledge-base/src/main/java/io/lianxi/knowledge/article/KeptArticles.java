package io.lianxi.knowledge.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Articles as readers see them, of which those that were read lately are kept in memory. Nothing
 * kept is shown that has changed: whoever is about to read {@linkplain #look looks} what was
 * changed since, and what the answer does not name is as it was. He may do so while he waits for
 * something else anyway.
 */
public final class KeptArticles {
  private static final int MOST_CHARACTERS = 8_000_000;

  /** A database that takes over from another may have lost changes that were seen here. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** What an article takes besides its texts. */
  private static final int EACH = 200;

  private final PublishedArticles articles;
  private final Cache<ArticleId, PublishedArticle> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher(KeptArticles::weight)
          .expireAfterWrite(KEPT)
          .build();

  private final ReentrantLock changing = new ReentrantLock();

  /** What was changed up to it is not kept any more; changed only under the lock. */
  private volatile long cursor = PublishedArticles.BEGINNING;

  public KeptArticles(PublishedArticles articles) {
    this.articles = articles;
  }

  private static int weight(ArticleId id, PublishedArticle article) {
    int questions = article.questions().stream().mapToInt(String::length).sum();
    return EACH + article.title().length() + article.body().length() + questions;
  }

  /** Articles as they were at that moment, or are by now. */
  public interface Look {
    /**
     * What readers may see of the articles, in no order; those of which that is nothing are left
     * out.
     *
     * @param ids at most {@link PublishedArticles#MOST}
     */
    List<PublishedArticle> findAll(Collection<ArticleId> ids);
  }

  /** Looks what has changed. */
  public Look look() {
    forgetChanged();
    return this::found;
  }

  /** Where too much has changed to name it, all is forgotten. */
  private void forgetChanged() {
    List<ArticleChange> changes = articles.changedAfter(cursor, PublishedArticles.MOST);
    if (changes.isEmpty()) {
      return;
    }
    boolean isAll = changes.size() < PublishedArticles.MOST;
    long last = isAll ? changes.getLast().position() : articles.lastPosition();
    changing.lock();
    try {
      if (isAll) {
        kept.invalidateAll(changes.stream().map(ArticleChange::id).toList());
      } else {
        kept.invalidateAll();
      }
      cursor = Math.max(cursor, last);
    } finally {
      changing.unlock();
    }
  }

  private List<PublishedArticle> found(Collection<ArticleId> ids) {
    long before = cursor;
    Map<ArticleId, PublishedArticle> known = kept.getAllPresent(ids);
    List<PublishedArticle> found = new ArrayList<>(known.values());
    List<ArticleId> others = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!others.isEmpty()) {
      List<PublishedArticle> read = articles.findAll(others);
      keep(read, before);
      found.addAll(read);
    }
    return found;
  }

  /** What was read before a change that is known by now may be what was before that change. */
  private void keep(List<PublishedArticle> read, long before) {
    changing.lock();
    try {
      if (cursor == before) {
        read.forEach(article -> kept.put(article.id(), article));
      }
    } finally {
      changing.unlock();
    }
  }
}
