package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.retention.study.Training.Failure;
import io.lianxi.dialer.retention.study.Training.Result;
import io.lianxi.dialer.retention.study.Training.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Trainings in Postgres; that only one goes on an index guarantees. */
final class PostgresTrainings implements Trainings {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresTrainings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Training> begin(CampaignId campaign, String by, Instant at) {
    return jdbc.sql(
            """
            insert into retention_trainings (id, campaign, number, state, done, started_by,
              started_at, beat_at)
            select :id, :campaign, coalesce(max(number), 0) + 1, 'RUNNING', 0, :by,
              :at::timestamptz, :at::timestamptz
            from retention_trainings where campaign = :campaign
            on conflict do nothing returning *
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.uuid())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query((row, n) -> training(row))
        .optional();
  }

  @Override
  public boolean beat(UUID id, double done, Instant at) {
    return jdbc.sql(
                """
                update retention_trainings set done = :done, beat_at = :at
                where id = :id and state = 'RUNNING'
                """)
            .param("done", done)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        > 0;
  }

  @Override
  public boolean done(UUID id, Result result, Yardstick yardstick) {
    return jdbc.sql(
                """
                update retention_trainings set state = 'DONE', done = 1,
                  result = :result::jsonb, yardstick = :yardstick::jsonb
                where id = :id and state = 'RUNNING'
                """)
            .param("result", json.writeValueAsString(result))
            .param("yardstick", json.writeValueAsString(yardstick))
            .param("id", id)
            .update()
        > 0;
  }

  @Override
  public Optional<InForce> inForce(CampaignId campaign) {
    return jdbc.sql(
            """
            select number as training, 0 as plan, yardstick from retention_trainings
              where campaign = :campaign and yardstick is not null
            union all
            select training, plan, yardstick from retention_yardsticks where campaign = :campaign
            order by training desc, plan desc limit 1
            """)
        .param("campaign", campaign.uuid())
        .query(
            (row, n) ->
                new InForce(
                    row.getInt("training"),
                    row.getInt("plan"),
                    json.readValue(row.getString("yardstick"), Yardstick.class)))
        .optional();
  }

  @Override
  public void keep(CampaignId campaign, InForce made) {
    jdbc.sql(
            """
            insert into retention_yardsticks as known (campaign, training, plan, yardstick)
            values (:campaign, :training, :plan, :yardstick::jsonb)
            on conflict (campaign) do update set training = excluded.training,
              plan = excluded.plan, yardstick = excluded.yardstick
            where known.training <= excluded.training
            """)
        .param("campaign", campaign.uuid())
        .param("training", made.training())
        .param("plan", made.plan())
        .param("yardstick", json.writeValueAsString(made.yardstick()))
        .update();
  }

  @Override
  public List<CampaignId> learned(int most) {
    return jdbc.sql(
            """
            select campaign from retention_trainings where yardstick ->> 'model' is not null
            group by campaign order by max(started_at) desc, campaign limit :most
            """)
        .param("most", most)
        .query((row, n) -> new CampaignId(row.getString("campaign")))
        .list();
  }

  @Override
  public void fail(UUID id, Failure failure) {
    jdbc.sql(
            """
            update retention_trainings set state = 'FAILED', failure = :failure
            where id = :id and state = 'RUNNING'
            """)
        .param("failure", failure.name())
        .param("id", id)
        .update();
  }

  @Override
  public void bury(Instant then) {
    jdbc.sql(
            """
            update retention_trainings set state = 'FAILED', failure = 'DIED'
            where state = 'RUNNING' and beat_at < :then
            """)
        .param("then", Timestamp.from(then))
        .update();
  }

  @Override
  public List<Training> of(CampaignId campaign, int most) {
    return jdbc.sql(
            """
            select * from retention_trainings where campaign = :campaign
            order by number desc limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("most", most)
        .query((row, n) -> training(row))
        .list();
  }

  private Training training(ResultSet row) throws SQLException {
    String result = row.getString("result");
    String failure = row.getString("failure");
    return new Training(
        row.getObject("id", UUID.class),
        new CampaignId(row.getString("campaign")),
        row.getInt("number"),
        State.valueOf(row.getString("state")),
        row.getDouble("done"),
        result == null ? null : json.readValue(result, Result.class),
        failure == null ? null : Failure.valueOf(failure),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("beat_at").toInstant());
  }
}
