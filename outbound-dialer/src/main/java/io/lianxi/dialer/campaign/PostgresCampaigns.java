package io.lianxi.dialer.campaign;

import io.lianxi.dialer.CampaignId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in Postgres, each version as one document. */
final class PostgresCampaigns implements Campaigns {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresCampaigns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Campaign> find(CampaignId id) {
    return jdbc.sql("select body from campaigns where id = :id")
        .param("id", id.uuid())
        .query((row, n) -> campaign(row.getString("body")))
        .optional();
  }

  @Override
  public List<Campaign> all() {
    return jdbc.sql("select body from campaigns order by changed_at desc, id")
        .query((row, n) -> campaign(row.getString("body")))
        .list();
  }

  @Override
  public List<Campaign> running() {
    return jdbc.sql("select body from campaigns where state = 'RUNNING' order by id")
        .query((row, n) -> campaign(row.getString("body")))
        .list();
  }

  private Campaign campaign(String body) {
    return json.readValue(body, Campaign.class);
  }

  @Override
  public boolean save(Campaign campaign, String changedBy, Instant at) {
    return jdbc.sql(
                """
                with changed as (
                  update campaigns set version = :version, state = :state, body = :body::jsonb,
                    changed_at = :at
                  where id = :id and version = :version - 1 returning id),
                added as (
                  insert into campaigns (id, version, state, body, changed_at)
                  select :id, 1, :state, :body::jsonb, :at where :version = 1
                  on conflict (id) do nothing returning id)
                insert into campaign_versions (id, version, body, changed_by, changed_at)
                select id, :version, :body::jsonb, :by, :at
                from (select id from changed union all select id from added) as saved
                """)
            .param("id", campaign.id().uuid())
            .param("version", campaign.version())
            .param("state", campaign.state().name())
            .param("body", json.writeValueAsString(campaign))
            .param("by", changedBy)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
