package io.lianxi.acd.queue;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Queue policies in Postgres. */
final class PostgresQueues implements Queues {
  private static final TypeReference<List<Skill>> SKILLS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresQueues(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<QueuePolicy> find(QueueName name) {
    return jdbc.sql("select * from queues where name = :name")
        .param("name", name.value())
        .query((row, n) -> policy(row))
        .optional();
  }

  @Override
  public List<QueuePolicy> all() {
    return jdbc.sql("select * from queues order by name").query((row, n) -> policy(row)).list();
  }

  @Override
  public void save(QueuePolicy policy) {
    jdbc.sql(
            """
            insert into queues (name, label_zh, label_en, skills, offer_timeout_seconds,
              wrap_up_seconds, service_level_seconds)
            values (:name, :zh, :en, :skills::jsonb, :offer, :wrapUp, :threshold)
            on conflict (name) do update set label_zh = excluded.label_zh,
              label_en = excluded.label_en, skills = excluded.skills,
              offer_timeout_seconds = excluded.offer_timeout_seconds,
              wrap_up_seconds = excluded.wrap_up_seconds,
              service_level_seconds = excluded.service_level_seconds
            """)
        .param("name", policy.name().value())
        .param("zh", policy.labelZh())
        .param("en", policy.labelEn())
        .param("skills", json.writeValueAsString(policy.skills()))
        .param("offer", policy.offerTimeout().toSeconds())
        .param("wrapUp", seconds(policy.wrapUp()))
        .param("threshold", policy.serviceLevelThreshold().toSeconds())
        .update();
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  private QueuePolicy policy(ResultSet row) throws SQLException {
    int wrapUp = row.getInt("wrap_up_seconds");
    boolean isUntilDone = row.wasNull();
    return new QueuePolicy(
        new QueueName(row.getString("name")),
        row.getString("label_zh"),
        row.getString("label_en"),
        json.readValue(row.getString("skills"), SKILLS),
        Duration.ofSeconds(row.getInt("offer_timeout_seconds")),
        isUntilDone ? null : Duration.ofSeconds(wrapUp),
        Duration.ofSeconds(row.getInt("service_level_seconds")));
  }
}
