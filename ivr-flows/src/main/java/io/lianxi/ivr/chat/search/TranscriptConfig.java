package io.lianxi.ivr.chat.search;

import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.profile.Profiles;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of conversations in Postgres. */
@Configuration(proxyBeanMethods = false)
public class TranscriptConfig {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  @Bean
  Transcripts transcripts(JdbcClient jdbc, PlatformTransactionManager manager) {
    return new PostgresTranscripts(jdbc, new TransactionTemplate(manager));
  }

  @Bean
  EventArchive transcriptNews(Transcripts transcripts, Clock clock) {
    return TranscriptArchive.ofNews(transcripts, clock);
  }

  @Bean
  EventArchive transcriptContacts(Transcripts transcripts, Clock clock) {
    return TranscriptArchive.ofContacts(transcripts, clock);
  }

  @Bean
  TranscriptLoop transcriptLoop(
      Transcripts transcripts,
      Chats chats,
      Messages messages,
      ContactHistory history,
      Clock clock) {
    return new TranscriptLoop(transcripts, chats, messages, history, clock);
  }

  @Bean
  Ticker transcriptTicker(TranscriptLoop loop) {
    return new Ticker("transcripts", PERIOD, loop::work);
  }

  @Bean
  TranscriptSearch transcriptSearch(
      Transcripts transcripts, Chats chats, Messages messages, Profiles profiles) {
    return new TranscriptSearch(transcripts, chats, messages, profiles);
  }
}
