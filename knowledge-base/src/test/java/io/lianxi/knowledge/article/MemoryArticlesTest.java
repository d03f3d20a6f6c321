package io.lianxi.knowledge.article;

class MemoryArticlesTest extends ArticlesContract {
  private final MemoryArticles articles = new MemoryArticles();

  @Override
  Articles articles() {
    return articles;
  }
}
