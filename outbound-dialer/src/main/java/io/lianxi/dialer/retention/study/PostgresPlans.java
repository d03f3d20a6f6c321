package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Leads;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Plans in Postgres, each version as one document. */
final class PostgresPlans implements Plans {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Leads leads;

  PostgresPlans(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Leads leads) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.leads = leads;
  }

  @Override
  public Optional<Plan> find(CampaignId campaign) {
    return jdbc.sql(
            """
            select body from retention_plans where campaign = :campaign
            order by version desc limit 1
            """)
        .param("campaign", campaign.uuid())
        .query((row, n) -> json.readValue(row.getString("body"), Plan.class))
        .optional();
  }

  @Override
  public boolean save(Plan plan, String changedBy, Instant at) {
    return Boolean.TRUE.equals(
        transaction.execute(
            none -> {
              boolean isNext = isKept(plan, changedBy, at);
              if (isNext) {
                leads.holdOut(plan.campaign(), plan.holdOut());
              }
              return isNext;
            }));
  }

  /** Of two who save the same version the key lets one. */
  private boolean isKept(Plan plan, String changedBy, Instant at) {
    return jdbc.sql(
                """
                insert into retention_plans (campaign, version, body, changed_by, changed_at)
                select :campaign, :version, :body::jsonb, :by, :at::timestamptz
                where :version - 1 = (select coalesce(max(version), 0) from retention_plans
                  where campaign = :campaign)
                on conflict do nothing
                """)
            .param("campaign", plan.campaign().uuid())
            .param("version", plan.version())
            .param("body", json.writeValueAsString(plan))
            .param("by", changedBy)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
