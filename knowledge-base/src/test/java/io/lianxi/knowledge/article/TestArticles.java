package io.lianxi.knowledge.article;

import io.lianxi.acd.local.TestCore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The stores of articles on a test's own Postgres. */
public final class TestArticles {
  private static final ArticleConfig CONFIG = new ArticleConfig();

  private TestArticles() {}

  public static Articles articles(TestCore core) {
    return CONFIG.articles(
        core.get(JdbcClient.class),
        core.get(JdbcTransactionManager.class),
        core.get(JsonMapper.class));
  }

  public static ArticleLists lists(TestCore core) {
    return CONFIG.articleLists(core.get(JdbcClient.class));
  }

  public static PublishedArticles published(TestCore core) {
    return CONFIG.publishedArticles(core.get(JdbcClient.class));
  }

  /** Forgets every article. */
  public static void clear(TestCore core) {
    core.get(JdbcClient.class)
        .sql(
            """
            truncate articles, article_editions, article_changes;
            update article_clock set position = 0
            """)
        .update();
  }
}
