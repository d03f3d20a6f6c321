package io.lianxi.knowledge.intake;

import io.lianxi.knowledge.article.Article;
import io.lianxi.knowledge.article.ArticleEdition;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.Revised;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in which someone else is a little faster, once. */
final class OvertakenArticles implements Articles {
  private final Articles store;
  private @Nullable Revised faster;

  OvertakenArticles(Articles store, Revised faster) {
    this.store = store;
    this.faster = faster;
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return store.find(id);
  }

  @Override
  public List<Article> findAll(Collection<ArticleId> ids) {
    return store.findAll(ids);
  }

  @Override
  public List<Article> page(@Nullable ArticleId after, int limit) {
    return store.page(after, limit);
  }

  @Override
  public Optional<ArticleEdition> edition(ArticleId id, int number) {
    return store.edition(id, number);
  }

  @Override
  public List<ArticleEdition> editions(ArticleId id) {
    return store.editions(id);
  }

  @Override
  public boolean record(Collection<Revised> changes) {
    Revised first = faster;
    if (first != null) {
      faster = null;
      store.record(List.of(first));
    }
    return store.record(changes);
  }
}
