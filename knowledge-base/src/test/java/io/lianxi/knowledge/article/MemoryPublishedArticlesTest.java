package io.lianxi.knowledge.article;

class MemoryPublishedArticlesTest extends PublishedArticlesContract {
  private final MemoryPublishedArticles articles = new MemoryPublishedArticles();

  @Override
  PublishedArticles articles() {
    return articles;
  }

  @Override
  void publish(PublishedArticle article) {
    articles.publish(article);
  }

  @Override
  void withdraw(ArticleId id) {
    articles.withdraw(id);
  }
}
