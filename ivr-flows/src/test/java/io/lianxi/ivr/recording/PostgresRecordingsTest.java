package io.lianxi.ivr.recording;

import io.lianxi.acd.local.TestCore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recordings in a real Postgres. */
class PostgresRecordingsTest extends RecordingsContract {
  private static final TestCore CORE = TestCore.start();

  PostgresRecordingsTest(@TempDir Path folder) {
    super(folder);
  }

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  RecordingStore store() {
    CORE.get(JdbcClient.class).sql("truncate recordings").update();
    return new PostgresRecordings(CORE.get(JdbcClient.class));
  }
}
