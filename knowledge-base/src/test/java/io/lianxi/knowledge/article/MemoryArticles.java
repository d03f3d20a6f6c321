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

/** Articles in memory. */
public final class MemoryArticles implements Articles {
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<ArticleId, TreeMap<Integer, ArticleEdition>> editions = new HashMap<>();
  private long numbers;

  @Override
  public synchronized Optional<Article> find(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public synchronized List<Article> findAll(Collection<ArticleId> ids) {
    return ids.stream().distinct().map(articles::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized List<Article> page(@Nullable ArticleId after, int limit) {
    return articles.values().stream()
        .filter(one -> one.published() != null)
        .filter(one -> after == null || one.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(Article::id))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<ArticleEdition> edition(ArticleId id, int number) {
    return Optional.ofNullable(editions.getOrDefault(id, new TreeMap<>()).get(number));
  }

  @Override
  public synchronized List<ArticleEdition> editions(ArticleId id) {
    return editions.getOrDefault(id, new TreeMap<>()).values().stream()
        .sorted(Comparator.comparingInt(ArticleEdition::number).reversed())
        .limit(MOST_EDITIONS)
        .toList();
  }

  @Override
  public synchronized boolean record(Collection<Revised> changes) {
    boolean isStale =
        changes.stream()
            .anyMatch(
                one -> revision(articles.get(one.after().id())) != one.after().revision() - 1);
    if (isStale) {
      return false;
    }
    changes.forEach(this::keep);
    return true;
  }

  private static int revision(@Nullable Article article) {
    return article == null ? 0 : article.revision();
  }

  private void keep(Revised change) {
    Article after = change.after();
    long number = after.number() == 0 ? ++numbers : after.number();
    articles.put(
        after.id(),
        new Article(
            after.id(),
            number,
            after.revision(),
            after.editions(),
            after.published(),
            after.working(),
            after.ended()));
    change
        .touched()
        .forEach(
            edition ->
                editions
                    .computeIfAbsent(after.id(), id -> new TreeMap<>())
                    .put(edition.number(), edition));
  }
}
