package io.lianxi.dialer.campaign.reason;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agents have said, in Postgres. */
final class PostgresGivenReasons implements GivenReasons {
  private final JdbcClient jdbc;

  PostgresGivenReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(GivenReason reason) {
    jdbc.sql(
            """
            insert into given_reasons (attempt, campaign, lead, claim, closing, code, given_by,
              given_at)
            values (:attempt, :campaign, :lead, :claim, :closing, :code, :by, :at)
            on conflict (attempt) do nothing
            """)
        .param("attempt", reason.attempt().value())
        .param("campaign", reason.campaign().uuid())
        .param("lead", reason.lead().value())
        .param("claim", reason.claim())
        .param("closing", reason.closing().name())
        .param("code", reason.code())
        .param("by", reason.by().value())
        .param("at", Timestamp.from(reason.at()))
        .update();
  }

  @Override
  public Optional<GivenReason> of(AttemptId attempt) {
    return jdbc.sql("select * from given_reasons where attempt = :attempt")
        .param("attempt", attempt.value())
        .query((row, n) -> reason(row))
        .optional();
  }

  @Override
  public Map<AttemptId, GivenReason> of(Collection<AttemptId> attempts) {
    return jdbc
        .sql("select * from given_reasons where attempt = any (:attempts::text[])")
        .param("attempts", attempts.stream().map(AttemptId::value).toArray(String[]::new))
        .query((row, n) -> reason(row))
        .list()
        .stream()
        .collect(Collectors.toMap(GivenReason::attempt, Function.identity()));
  }

  @Override
  public Optional<GivenReason> of(LeadId lead, int claim) {
    return jdbc.sql("select * from given_reasons where lead = :lead and claim = :claim limit 1")
        .param("lead", lead.value())
        .param("claim", claim)
        .query((row, n) -> reason(row))
        .optional();
  }

  private static GivenReason reason(ResultSet row) throws SQLException {
    return new GivenReason(
        new AttemptId(row.getString("attempt")),
        new CampaignId(row.getString("campaign")),
        new LeadId(row.getLong("lead")),
        row.getInt("claim"),
        LeadClosing.valueOf(row.getString("closing")),
        row.getString("code"),
        new AgentId(row.getString("given_by")),
        row.getTimestamp("given_at").toInstant());
  }
}
