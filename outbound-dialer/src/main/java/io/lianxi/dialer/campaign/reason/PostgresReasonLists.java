package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lists of reasons in Postgres, those of a campaign as one document. */
final class PostgresReasonLists implements ReasonLists {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresReasonLists(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Reasons> find(CampaignId campaign) {
    return jdbc.sql("select body from reason_lists where campaign = :campaign")
        .param("campaign", campaign.uuid())
        .query((row, n) -> json.readValue(row.getString("body"), Reasons.class))
        .optional();
  }

  @Override
  public boolean save(Reasons reasons, String changedBy, Instant at) {
    return jdbc.sql(
                """
                insert into reason_lists as known (campaign, version, body, changed_by, changed_at)
                select :campaign, :version, :body::jsonb, :by, :at::timestamptz
                where :version = 1 or exists (select from reason_lists where campaign = :campaign)
                on conflict (campaign) do update set version = :version, body = :body::jsonb,
                  changed_by = :by, changed_at = :at::timestamptz
                  where known.version = :version - 1
                """)
            .param("campaign", reasons.campaign().uuid())
            .param("version", reasons.version())
            .param("body", json.writeValueAsString(reasons))
            .param("by", changedBy)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
