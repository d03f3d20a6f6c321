package io.lianxi.knowledge.learning;

import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.timer.Chore;
import io.lianxi.ticket.work.Belongings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What readers do, in Postgres; {@code lianxi.knowledge.searches-kept-days} and {@code
 * lianxi.knowledge.uses-kept-days} say for how long.
 */
@Configuration(proxyBeanMethods = false)
public class LearningConfig {
  private static final Duration WRITTEN = Duration.ofMillis(500);
  private static final Duration RETENTION = Duration.ofMinutes(10);

  /** So often the most that is forgotten at once is forgotten in one go. */
  private static final int ROUNDS = 200;

  @Bean
  SearchLog searchLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new PostgresSearchLog(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  SearchRecorder searchRecorder(SearchLog log, Clock clock) {
    return new SearchRecorder(log, clock);
  }

  @Bean
  Ticker searchWriting(SearchRecorder recorder) {
    return new Ticker("knowledge-searches", WRITTEN, recorder::write);
  }

  @Bean
  Feedback articleFeedback(JdbcClient jdbc) {
    return new PostgresFeedback(jdbc);
  }

  @Bean
  Uses articleUses(JdbcClient jdbc) {
    return new PostgresUses(jdbc);
  }

  @Bean
  Belongings articlesOfTickets(Uses uses) {
    return uses::forget;
  }

  @Bean
  Chore learningRetention(
      SearchLog searches,
      Uses uses,
      Clock clock,
      @Value("${lianxi.knowledge.searches-kept-days:90}") int searchDays,
      @Value("${lianxi.knowledge.uses-kept-days:730}") int useDays) {
    return new Chore(
        "knowledge-learning-retention",
        RETENTION,
        () -> {
          forget(() -> searches.forgetBefore(clock.instant().minus(Duration.ofDays(searchDays))));
          forget(() -> uses.forgetBefore(clock.instant().minus(Duration.ofDays(useDays))));
        });
  }

  /** Forgets some and tells how many. */
  private interface Forgetting {
    int some();
  }

  private static void forget(Forgetting forgetting) {
    int round = 0;
    while (round < ROUNDS && forgetting.some() > 0) {
      round++;
    }
  }
}
