package io.lianxi.knowledge.upkeep;

import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.ticket.timer.Chore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is looked for in articles by one copy at a time; {@code lianxi.knowledge.reminder-days} says
 * how many days before their last one to remind.
 */
@Configuration(proxyBeanMethods = false)
public class KnowledgeUpkeepConfig {
  private static final Duration PUBLICATION = Duration.ofSeconds(5);

  @Bean
  DueArticles dueArticles(JdbcClient jdbc) {
    return new PostgresDueArticles(jdbc);
  }

  @Bean
  Chore scheduledPublication(DueArticles due, Articles articles, Authoring authoring, Clock clock) {
    ScheduledPublication publication = new ScheduledPublication(due, articles, authoring, clock);
    return new Chore("scheduled-publication", PUBLICATION, publication::look);
  }

  @Bean
  Reminders reminders(
      DueArticles due, @Value("${lianxi.knowledge.reminder-days:30,7,1}") List<Integer> days) {
    return new Reminders(due, days);
  }
}
