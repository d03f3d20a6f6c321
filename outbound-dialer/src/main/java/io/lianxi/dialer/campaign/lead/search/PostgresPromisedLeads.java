package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads promised calls in Postgres. */
final class PostgresPromisedLeads implements PromisedLeads {
  private static final String WAITING =
      """
      with waiting as (
        select *, case when promised_at > :now then 'COMING' when promised_until > :now then 'DUE'
            else 'MISSED' end as standing
        from leads
        where campaign = any (:campaigns::uuid[]) and state = 'READY' and not is_withdrawn
          and promised_at is not null and (:agent::text is null or promised_to = :agent))
      """;

  private final JdbcClient jdbc;

  PostgresPromisedLeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec ask(String select, Asked asked, Instant now) {
    AgentId agent = asked.agent();
    return jdbc.sql(WAITING + select)
        .param(
            "campaigns", asked.campaigns().stream().map(CampaignId::value).toArray(String[]::new))
        .param("agent", agent == null ? null : agent.value())
        .param("now", Timestamp.from(now));
  }

  @Override
  public List<Row> page(Asked asked, Instant now, int size) {
    Standing standing = asked.standing();
    Place after = asked.after();
    return ask(
            """
            select *, numbers -> position ->> 'number' as number from waiting
            where (:standing::text is null or standing = :standing)
              and (:at::timestamptz is null or (promised_at, id) > (:at, :lead))
            order by promised_at, id limit :size
            """,
            asked,
            now)
        .param("standing", standing == null ? null : standing.name())
        .param("at", after == null ? null : Timestamp.from(after.at()))
        .param("lead", after == null ? 0L : after.lead().value())
        .param("size", Math.min(size, MOST))
        .query((row, n) -> row(row))
        .list();
  }

  @Override
  public Map<Standing, Long> counts(Asked asked, Instant now) {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    ask("select standing, count(*) as count from waiting group by standing", asked, now)
        .query(
            row -> {
              counts.put(Standing.valueOf(row.getString("standing")), row.getLong("count"));
            });
    return counts;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new LeadId(row.getLong("id")),
        new CampaignId(row.getString("campaign")),
        row.getString("name"),
        new PhoneNumber(row.getString("number")),
        row.getInt("calls"),
        new Callback(
            row.getTimestamp("promised_at").toInstant(),
            row.getTimestamp("promised_until").toInstant(),
            row.getTimestamp("opens_at").toInstant(),
            agent(row.getString("promised_to"))));
  }

  private static @Nullable AgentId agent(@Nullable String agent) {
    return agent == null ? null : new AgentId(agent);
  }
}
