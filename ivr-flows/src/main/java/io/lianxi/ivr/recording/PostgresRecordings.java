package io.lianxi.ivr.recording;

import io.lianxi.acd.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recordings in Postgres. */
final class PostgresRecordings implements RecordingStore {
  private final JdbcClient jdbc;

  PostgresRecordings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long revision() {
    return jdbc.sql("select revision from revisions where what = 'recordings'")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Recording> all() {
    return jdbc.sql(
            """
            select name, language, hash, millis, changed_by, changed_at from recordings
            order by name, language
            """)
        .query((row, n) -> recording(row))
        .list();
  }

  private static Recording recording(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new Recording(
        row.getString("name"),
        language.isEmpty() ? null : Language.valueOf(language),
        row.getString("hash"),
        Duration.ofMillis(row.getInt("millis")),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  @Override
  public Optional<byte[]> sound(String hash) {
    return jdbc.sql("select sound from recordings where hash = :hash limit 1")
        .param("hash", hash)
        .query(byte[].class)
        .optional();
  }

  @Override
  public boolean put(Recording recording, byte[] sound) {
    return jdbc.sql(
                """
                insert into recordings (name, language, hash, millis, changed_by, changed_at, sound)
                select :name, :language, :hash, :millis, :by, :at, :sound
                where (select count(*) from recordings
                  where (name, language) <> (:name, :language)) < :most
                on conflict (name, language) do update set hash = excluded.hash,
                  millis = excluded.millis, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at, sound = excluded.sound
                """)
            .param("name", recording.name())
            .param("language", text(recording.language()))
            .param("hash", recording.hash())
            .param("millis", recording.length().toMillis())
            .param("by", recording.changedBy())
            .param("at", Timestamp.from(recording.changedAt().truncatedTo(ChronoUnit.MICROS)))
            .param("sound", sound)
            .param("most", MOST)
            .update()
        > 0;
  }

  private static String text(@Nullable Language language) {
    return language == null ? "" : language.name();
  }

  @Override
  public boolean remove(String name, @Nullable Language language) {
    return jdbc.sql("delete from recordings where name = :name and language = :language")
            .param("name", name)
            .param("language", text(language))
            .update()
        > 0;
  }
}
