package io.lianxi.dialer.pacing.explained;

import io.lianxi.acd.QueueName;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.pacing.Pace;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Paces in Postgres, where each that is told pushes out what is too old. */
final class PostgresPaces implements Paces {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresPaces(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void tell(QueueName queue, Decided decided) {
    jdbc.sql(
            """
            with old as (delete from paces where queue = :queue and at < :before)
            insert into paces (queue, at, pace, careful)
            values (:queue, :at, :pace::jsonb, :careful::text[])
            on conflict (queue, at) do update set pace = excluded.pace, careful = excluded.careful
            """)
        .param("queue", queue.value())
        .param("before", Timestamp.from(decided.at().minus(KEPT)))
        .param("at", Timestamp.from(decided.at().truncatedTo(ChronoUnit.MICROS)))
        .param("pace", json.writeValueAsString(decided.pace()))
        .param("careful", decided.careful().stream().map(CampaignId::value).toArray(String[]::new))
        .update();
  }

  @Override
  public List<Decided> since(QueueName queue, Instant from) {
    return jdbc.sql(
            """
            select at, pace, careful from paces where queue = :queue and at >= :from order by at
            """)
        .param("queue", queue.value())
        .param("from", Timestamp.from(from))
        .query(
            (row, n) ->
                new Decided(
                    row.getTimestamp("at").toInstant(),
                    json.readValue(row.getString("pace"), Pace.class),
                    campaigns(row.getArray("careful"))))
        .list();
  }

  private static Set<CampaignId> campaigns(Array ids) throws SQLException {
    return Arrays.stream((String[]) ids.getArray())
        .map(CampaignId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
