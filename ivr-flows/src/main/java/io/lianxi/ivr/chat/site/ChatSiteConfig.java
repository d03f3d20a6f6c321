package io.lianxi.ivr.chat.site;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.queue.Queues;
import io.lianxi.ivr.chat.site.ChatSite.Ask;
import io.lianxi.ivr.chat.site.ChatSite.Question;
import io.lianxi.ivr.complaint.Complaints;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sites that the settings {@code lianxi.chat.sites} name, and what belongs to sites. */
@Configuration(proxyBeanMethods = false)
public class ChatSiteConfig {

  /**
   * A site as it is written in settings.
   *
   * @param ask name, phone and subject, with {@code !} behind what must be answered
   */
  public record Written(
      @Nullable String queue, @Nullable List<String> ask, @Nullable String category) {

    ChatSite named(String name) {
      return new ChatSite(
          name,
          queue == null ? null : queue(name, queue),
          Objects.requireNonNullElse(ask, List.<String>of()).stream()
              .map(written -> asked(name, written.strip()))
              .toList(),
          Objects.requireNonNullElse(category, ChatSite.USUAL_CATEGORY));
    }

    private static QueueName queue(String site, String written) {
      return QueueName.parse(written)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "lianxi.chat.sites." + site + ".queue: " + written + " is no name"));
    }

    private static Ask asked(String site, String written) {
      String name = written.endsWith("!") ? written.substring(0, written.length() - 1) : written;
      return Stream.of(Question.values())
          .filter(question -> question.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .map(question -> new Ask(question, written.endsWith("!")))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "lianxi.chat.sites." + site + ".ask: name, phone and subject are known"));
    }
  }

  @Bean
  ChatSites chatSites(Environment environment) {
    Map<String, ChatSite> sites = new TreeMap<>();
    Objects.requireNonNullElse(
            Binder.get(environment)
                .bind("lianxi.chat.sites", Bindable.mapOf(String.class, Written.class))
                .orElse(null),
            Map.<String, Written>of())
        .forEach((name, written) -> sites.put(name, written.named(name)));
    return new ChatSites(sites);
  }

  @Bean
  Attendance attendance(Queues queues, Agents agents, Presences presences, Clock clock) {
    return new Attendance(queues, agents, presences, clock);
  }

  @Bean
  Introductions introductions(JdbcClient jdbc) {
    return new PostgresIntroductions(jdbc);
  }

  @Bean
  LeftWords leftWords(Complaints complaints) {
    return new LeftWords(complaints);
  }
}
