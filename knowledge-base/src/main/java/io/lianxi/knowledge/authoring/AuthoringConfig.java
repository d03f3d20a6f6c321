package io.lianxi.knowledge.authoring;

import io.lianxi.knowledge.article.Articles;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Authoring, by the days of {@code lianxi.time-zone}. */
@Configuration(proxyBeanMethods = false)
public class AuthoringConfig {

  @Bean
  Authoring authoring(
      Articles articles, Clock clock, @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Authoring(articles, clock, zone);
  }
}
