package io.lianxi.knowledge.intake;

import io.lianxi.knowledge.article.Articles;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.article.Searchable;
import io.lianxi.knowledge.library.Library;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Articles as files; where nothing searches, nothing is waited for. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfig {

  @Bean
  Intake intake(
      Articles articles,
      PublishedArticles published,
      Library library,
      ObjectProvider<Searchable> searchable,
      Clock clock) {
    return new Intake(
        new Intake.Stores(
            articles,
            published,
            library,
            (position, most) -> {
              Searchable search = searchable.getIfAvailable();
              return search == null || search.await(position, most);
            }),
        clock);
  }

  @Bean
  ArticleExport articleExport(JsonMapper json) {
    return new ArticleExport(json);
  }
}
