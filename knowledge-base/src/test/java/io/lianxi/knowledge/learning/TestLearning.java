package io.lianxi.knowledge.learning;

import io.lianxi.acd.local.TestCore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is learnt from readers, on a test's own Postgres. */
public final class TestLearning {
  private static final LearningConfig CONFIG = new LearningConfig();

  private TestLearning() {}

  public static SearchLog searches(TestCore core) {
    return CONFIG.searchLog(core.get(JdbcTemplate.class), core.get(JdbcTransactionManager.class));
  }

  public static Feedback feedback(TestCore core) {
    return CONFIG.articleFeedback(core.get(JdbcClient.class));
  }

  public static Uses uses(TestCore core) {
    return CONFIG.articleUses(core.get(JdbcClient.class));
  }

  /** Forgets everything. */
  public static void clear(TestCore core) {
    core.get(JdbcClient.class)
        .sql(
            """
            truncate knowledge_searches, knowledge_clicks, knowledge_opinions, knowledge_uses,
              knowledge_gaps
            """)
        .update();
  }
}
