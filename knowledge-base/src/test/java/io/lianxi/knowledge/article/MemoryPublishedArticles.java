package io.lianxi.knowledge.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What readers may see, in memory. */
public final class MemoryPublishedArticles implements PublishedArticles {
  private final TreeMap<ArticleId, PublishedArticle> articles = new TreeMap<>();
  private final Map<ArticleId, Long> changes = new HashMap<>();
  private long position = BEGINNING;

  /** Lets readers see {@code article}, and no edition before it. */
  public synchronized long publish(PublishedArticle article) {
    articles.put(article.id(), article);
    return changed(article.id());
  }

  /** Lets nobody see the article. */
  public synchronized long withdraw(ArticleId id) {
    articles.remove(id);
    return changed(id);
  }

  private long changed(ArticleId id) {
    position++;
    changes.put(id, position);
    return position;
  }

  @Override
  public synchronized List<ArticleChange> changedAfter(long cursor, int limit) {
    return changes.entrySet().stream()
        .filter(change -> change.getValue() > cursor)
        .map(change -> new ArticleChange(change.getValue(), change.getKey()))
        .sorted(Comparator.comparingLong(ArticleChange::position))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long lastPosition() {
    return position;
  }

  @Override
  public synchronized Optional<PublishedArticle> find(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public synchronized List<PublishedArticle> findAll(Collection<ArticleId> ids) {
    return ids.stream().distinct().map(articles::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized List<PublishedArticle> page(@Nullable ArticleId after, int limit) {
    return (after == null ? articles : articles.tailMap(after, false))
        .values().stream().limit(limit).toList();
  }

  @Override
  public synchronized long count() {
    return articles.size();
  }
}
