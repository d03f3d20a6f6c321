package io.lianxi.dialer.hearing;

import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hearings in Postgres, beside the attempts. */
final class PostgresHearings implements Hearings {
  private final JdbcClient jdbc;

  PostgresHearings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void heard(AttemptId call, Heard heard, Instant at) {
    jdbc.sql(
            """
            insert into hearings (attempt, campaign, at, verdict, cause, listened_ms, is_hung_up)
            select id, campaign, :at, :verdict, :cause, :listened, :hungUp
            from attempts where id = :call
            on conflict (attempt) do update set verdict = excluded.verdict, cause = excluded.cause,
              listened_ms = excluded.listened_ms, is_hung_up = excluded.is_hung_up
            where hearings.verdict is null
            """)
        .param("call", call.value())
        .param("at", Timestamp.from(at))
        .param("verdict", heard.verdict().name())
        .param("cause", heard.cause())
        .param("listened", heard.listened().toMillis())
        .param("hungUp", heard.isHungUp())
        .update();
  }

  @Override
  public void judged(AttemptId call, boolean isMachine, Instant at) {
    jdbc.sql(
            """
            insert into hearings (attempt, campaign, at, is_machine)
            select id, campaign, :at, :machine from attempts where id = :call
            on conflict (attempt) do update set is_machine = excluded.is_machine
            """)
        .param("call", call.value())
        .param("at", Timestamp.from(at))
        .param("machine", isMachine)
        .update();
  }

  @Override
  public MachineTally tally(CampaignId campaign, Instant from, Instant to) {
    return jdbc.sql(
            """
            with of as (select *, verdict = 'MACHINE' is true as is_alarm from hearings
              where campaign = :campaign and at >= :from and at < :to)
            select count(*) filter (where verdict = 'PERSON') as person,
              count(*) filter (where verdict = 'MACHINE') as machine,
              count(*) filter (where verdict = 'UNSURE') as unsure,
              count(*) filter (where is_hung_up) as hung_up,
              count(*) filter (where is_machine is not null and not is_alarm) as passed,
              count(*) filter (where is_machine and not is_alarm) as missed,
              count(*) filter (where is_machine is not null and is_alarm) as spared,
              count(*) filter (where not is_machine and is_alarm) as people,
              percentile_disc(0.5) within group (order by listened_ms) as p50,
              percentile_disc(0.95) within group (order by listened_ms) as p95
            from of
            """)
        .param("campaign", campaign.uuid())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, n) -> tally(row))
        .single();
  }

  private static MachineTally tally(ResultSet row) throws SQLException {
    Map<Verdict, Long> heard = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      String column =
          switch (verdict) {
            case PERSON -> "person";
            case MACHINE -> "machine";
            case UNSURE -> "unsure";
          };
      long count = row.getLong(column);
      if (count > 0) {
        heard.put(verdict, count);
      }
    }
    return new MachineTally(
        heard,
        row.getLong("hung_up"),
        row.getLong("passed"),
        row.getLong("missed"),
        row.getLong("spared"),
        row.getLong("people"),
        new MachineTally.Listening(row.getLong("p50"), row.getLong("p95")));
  }
}
