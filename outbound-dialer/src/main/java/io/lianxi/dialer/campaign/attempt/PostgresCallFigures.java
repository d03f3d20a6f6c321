package io.lianxi.dialer.campaign.attempt;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateRule;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts calls in Postgres. */
final class PostgresCallFigures implements CallFigures {
  private final JdbcClient jdbc;

  PostgresCallFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Attempts attempts(CampaignId campaign) {
    long[] calls = new long[1];
    Map<CallOutcome, Long> outcomes = new EnumMap<>(CallOutcome.class);
    Map<GateRule, Long> refused = new EnumMap<>(GateRule.class);
    jdbc.sql(
            """
            select state, outcome, case when state = 'REFUSED' then
                jsonb_path_query_first(verdict, '$[*] ? (@.passes == false).rule') #>> '{}' end
              as refused_by, count(*) as count
            from attempts where campaign = :campaign group by 1, 2, 3
            """)
        .param("campaign", campaign.uuid())
        .query(
            row -> {
              long count = row.getLong("count");
              String outcome = row.getString("outcome");
              String refusedBy = row.getString("refused_by");
              switch (row.getString("state")) {
                case "DIALLED", "ENDED" -> calls[0] += count;
                default -> {}
              }
              if (outcome != null) {
                outcomes.merge(CallOutcome.valueOf(outcome), count, Long::sum);
              }
              if (refusedBy != null) {
                refused.merge(GateRule.valueOf(refusedBy), count, Long::sum);
              }
            });
    return new Attempts(calls[0], outcomes, refused);
  }

  @Override
  public long callsSince(CampaignId campaign, Instant since) {
    return jdbc.sql(
            """
            select count(*) from attempts
            where campaign = :campaign and opened_at >= :since and state in ('DIALLED', 'ENDED')
            """)
        .param("campaign", campaign.uuid())
        .param("since", Timestamp.from(since))
        .query(Long.class)
        .single();
  }

  @Override
  public List<HalfHour> halfHours(CampaignId campaign, Instant from, Instant to) {
    return jdbc.sql(
            """
            select date_bin('30 minutes', opened_at, timestamptz '2000-01-01T00:00:00Z') as half,
              count(*) as calls,
              count(*) filter (where outcome in ('CONNECTED', 'ABANDONED')) as answered,
              count(*) filter (where outcome = 'ABANDONED') as abandoned
            from attempts
            where campaign = :campaign and opened_at >= :from and opened_at < :to
              and state in ('DIALLED', 'ENDED')
            group by 1 order by 1
            """)
        .param("campaign", campaign.uuid())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(
            (row, n) ->
                new HalfHour(
                    row.getTimestamp("half").toInstant(),
                    row.getLong("calls"),
                    row.getLong("answered"),
                    row.getLong("abandoned")))
        .list();
  }

  @Override
  public double worstHalfHour(CampaignId campaign, Instant from, Instant to) {
    return jdbc.sql(
            """
            select coalesce(max(share), 0) from (
              select avg(case when outcome = 'ABANDONED' then 1.0 else 0.0 end) over (
                order by opened_at range between '30 minutes' preceding and current row) as share
              from attempts
              where campaign = :campaign and opened_at >= :from and opened_at < :to
                and state = 'ENDED' and outcome in ('CONNECTED', 'ABANDONED')) as shares
            """)
        .param("campaign", campaign.uuid())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(Double.class)
        .single();
  }
}
