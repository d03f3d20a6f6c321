package io.lianxi.dialer.campaign.quota;

import io.lianxi.dialer.CampaignId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cells in Postgres; whoever claims leads there passes over those of cells that are closed. */
final class PostgresCells implements Cells {
  private final JdbcClient jdbc;

  PostgresCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Long> counts(CampaignId campaign, QuotaRules rules) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select case :field when '' then province else coalesce(fields ->> :field, '') end
              as value, count(*) as count
            from leads where campaign = :campaign and closed_as = :result
            group by 1 order by 2 desc, 1 limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("field", rules.by().field())
        .param("result", rules.result().name())
        .param("most", MOST)
        .query(
            row -> {
              counts.put(row.getString("value"), row.getLong("count"));
            });
    return counts;
  }

  @Override
  public void close(CampaignId campaign, Trait by, Set<String> values) {
    String[] closed = values.stream().sorted().limit(MOST).toArray(String[]::new);
    jdbc.sql(
            """
            with opened as (
              delete from closed_cells where campaign = :campaign
                and (field <> :field or value <> all (:values::text[])))
            insert into closed_cells (campaign, field, value)
            select :campaign, :field, value from unnest(:values::text[]) as value
            on conflict do nothing
            """)
        .param("campaign", campaign.uuid())
        .param("field", by.field())
        .param("values", closed)
        .update();
  }

  @Override
  public int putOff(CampaignId campaign, Instant now, Instant until) {
    // the same look-ups as of whoever claims: one for each priority and rank
    return jdbc.sql(
            """
            with next as (
              select next.id from generate_series(199, 0, -1) as place (n), lateral (
                select id from leads
                where campaign = :campaign and state = 'READY' and next_at <= :now
                  and priority = place.n / 20 and rank = place.n % 20
                order by next_at, id limit :most) as next
              limit :most),
            closed as (
              select leads.id from leads join next using (id)
              join closed_cells as cell on cell.campaign = leads.campaign
                and cell.value = case cell.field when '' then leads.province
                  else coalesce(leads.fields ->> cell.field, '') end
              where state = 'READY' and promised_at is null
              for update of leads skip locked)
            update leads set next_at = :until from closed where leads.id = closed.id
            """)
        .param("campaign", campaign.uuid())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", MOST)
        .update();
  }
}
