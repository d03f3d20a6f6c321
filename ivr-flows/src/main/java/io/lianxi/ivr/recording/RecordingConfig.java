package io.lianxi.ivr.recording;

import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.sound.Sounds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recordings in Postgres and in the folder of prompts. */
@Configuration(proxyBeanMethods = false)
public class RecordingConfig {
  private static final Duration LOOK_FOR_CHANGES = Duration.ofMillis(500);
  private static final Duration TIDY = Duration.ofHours(1);

  @Bean
  RecordingStore recordingStore(JdbcClient jdbc) {
    return new PostgresRecordings(jdbc);
  }

  @Bean
  SharedRecordings recordings(
      RecordingStore store, @Value("${lianxi.asterisk.prompts-dir:prompts}") Path folder) {
    Path prompts = folder.toAbsolutePath();
    return new SharedRecordings(
        store, prompts.resolve("uploaded"), new FolderRecordings(prompts.resolve("recorded")));
  }

  @Bean
  Ticker recordingsTicker(SharedRecordings recordings) {
    return new Ticker("recordings", LOOK_FOR_CHANGES, recordings::refresh);
  }

  @Bean
  Ticker recordingFilesTicker(SharedRecordings recordings) {
    return new Ticker("recording-files", TIDY, recordings::tidy);
  }

  @Bean
  Studio studio(RecordingStore store, SharedRecordings recordings, Sounds sounds, Clock clock) {
    return new Studio(store, recordings, sounds, clock);
  }
}
