package io.lianxi.desktop.knowledge.learning;

import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.knowledge.ArticleDoor;
import io.lianxi.desktop.knowledge.ArticleViews;
import io.lianxi.desktop.knowledge.Opinions;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.learning.Feedback;
import io.lianxi.knowledge.learning.SearchRecorder;
import io.lianxi.knowledge.learning.Uses;
import io.lianxi.knowledge.learning.gap.GapFilling;
import io.lianxi.knowledge.learning.report.LearningReports;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to what is learnt from readers. */
@Configuration(proxyBeanMethods = false)
public class LearningDoorConfig {

  @Bean
  Opinions opinionsOfReaders(Feedback feedback) {
    return id -> {
      Feedback.Tally tally = feedback.of(id);
      return new Opinions.Useful(tally.yes(), tally.no());
    };
  }

  @Bean
  ReadArticles readArticles(
      ArticleDoor door, Articles articles, Contacted contacted, TicketDoor tickets) {
    return new ReadArticles(door, articles, contacted, tickets);
  }

  @Bean
  ClickApi clickApi(SearchRecorder searches, Clock clock) {
    return new ClickApi(searches, clock);
  }

  @Bean
  FeedbackApi feedbackApi(ReadArticles read, Feedback feedback, Clock clock) {
    return new FeedbackApi(read, feedback, clock);
  }

  @Bean
  UseApi useApi(ReadArticles read, Uses uses, Clock clock) {
    return new UseApi(read, uses, clock);
  }

  @Bean
  GapApi gapApi(GapFilling gaps, ArticleDoor door, ArticleViews views, Changes changes) {
    return new GapApi(gaps, door, views, changes);
  }

  @Bean
  LearningReportApi learningReportApi(LearningReports reports) {
    return new LearningReportApi(reports);
  }
}
