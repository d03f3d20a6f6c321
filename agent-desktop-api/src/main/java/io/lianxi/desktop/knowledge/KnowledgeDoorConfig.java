package io.lianxi.desktop.knowledge;

import io.lianxi.desktop.problem.BodyReader;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.knowledge.article.ArticleLists;
import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.authoring.Authoring;
import io.lianxi.knowledge.intake.ArticleExport;
import io.lianxi.knowledge.intake.Intake;
import io.lianxi.knowledge.library.ArticleFiles;
import io.lianxi.knowledge.library.Library;
import io.lianxi.knowledge.upkeep.Reminders;
import io.lianxi.ticket.attachment.AttachmentCheck;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** The doors to articles. */
@Configuration(proxyBeanMethods = false)
public class KnowledgeDoorConfig {

  @Bean
  ArticleDoor articleDoor(Articles articles) {
    return new ArticleDoor(articles);
  }

  @Bean
  ArticleViews articleViews(
      ArticleLists lists,
      ArticleFiles files,
      Authoring authoring,
      ObjectProvider<Opinions> opinions) {
    return new ArticleViews(
        lists,
        files,
        authoring,
        id -> {
          Opinions known = opinions.getIfAvailable();
          return known == null ? new Opinions.Useful(0, 0) : known.of(id);
        });
  }

  @Bean
  ArticleTexts articleTexts(BodyReader bodies, Library library, ArticleLists lists) {
    return new ArticleTexts(bodies, library, lists);
  }

  @Bean
  ArticleListApi articleListApi(ArticleLists lists, Authoring authoring) {
    return new ArticleListApi(lists, authoring);
  }

  @Bean
  ArticleApi articleApi(
      ArticleDoor door,
      Authoring authoring,
      ArticleViews views,
      ArticleTexts texts,
      Changes changes) {
    return new ArticleApi(door, authoring, views, texts, changes);
  }

  @Bean
  EditionApi editionApi(ArticleDoor door, Articles articles, ArticleViews views) {
    return new EditionApi(door, articles, views);
  }

  @Bean
  ArticleFileApi articleFileApi(
      ArticleDoor door, ArticleFiles files, AttachmentCheck check, Changes changes, Clock clock) {
    return new ArticleFileApi(door, files, check, changes, clock);
  }

  @Bean
  ArticleImportApi articleImportApi(
      Intake intake, AttachmentCheck check, Changes changes, JsonMapper json) {
    return new ArticleImportApi(intake, check, changes, json);
  }

  @Bean
  ArticleExportApi articleExportApi(
      Articles articles, ArticleExport export, Changes changes, Scheduler virtualThreads) {
    return new ArticleExportApi(articles, export, changes, virtualThreads);
  }

  @Bean
  LibraryApi libraryApi(Library library, Changes changes, Clock clock) {
    return new LibraryApi(library, changes, clock);
  }

  @Bean
  ReminderApi reminderApi(Reminders reminders, Authoring authoring) {
    return new ReminderApi(reminders, authoring);
  }
}
