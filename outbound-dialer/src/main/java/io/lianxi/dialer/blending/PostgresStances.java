package io.lianxi.dialer.blending;

import io.lianxi.dialer.CampaignId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Stances in Postgres, each as a document. */
final class PostgresStances implements Stances {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresStances(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Map<CampaignId, Stance> of(Set<CampaignId> campaigns) {
    Map<CampaignId, Stance> stances = new HashMap<>();
    jdbc.sql("select campaign, stance from stances where campaign = any (:campaigns::uuid[])")
        .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(String[]::new))
        .query(
            row -> {
              stances.put(
                  new CampaignId(row.getString("campaign")),
                  json.readValue(row.getString("stance"), Stance.class));
            });
    return stances;
  }

  @Override
  public void keep(CampaignId campaign, Stance stance) {
    jdbc.sql(
            """
            insert into stances (campaign, stance) values (:campaign, :stance::jsonb)
            on conflict (campaign) do update set stance = excluded.stance
            """)
        .param("campaign", campaign.uuid())
        .param("stance", json.writeValueAsString(stance))
        .update();
  }
}
