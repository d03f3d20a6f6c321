package io.lianxi.dialer.hearing;

import io.lianxi.acd.line.HeardListener;
import io.lianxi.dialer.AttemptId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of who answered. */
@Configuration(proxyBeanMethods = false)
public class HearingConfig {
  @Bean
  Hearings hearings(JdbcClient jdbc) {
    return new PostgresHearings(jdbc);
  }

  /** Part of the event log. */
  @Bean
  HearingArchive hearingArchive(Hearings hearings) {
    return new HearingArchive(hearings);
  }

  /** Told by the thread that hears of all calls, which must not wait for anything. */
  @Bean
  HeardListener heardCalls(Hearings hearings) {
    return listened ->
        Thread.ofVirtual()
            .name("heard")
            .start(
                () ->
                    hearings.heard(
                        new AttemptId(listened.contact().value()),
                        listened.heard(),
                        listened.at()));
  }
}
