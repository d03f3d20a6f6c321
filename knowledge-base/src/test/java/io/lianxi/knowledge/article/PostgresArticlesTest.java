package io.lianxi.knowledge.article;

import io.lianxi.acd.local.TestCore;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

@NullUnmarked
class PostgresArticlesTest extends ArticlesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void clear() {
    TestArticles.clear(CORE);
  }

  @Override
  Articles articles() {
    return TestArticles.articles(CORE);
  }
}
