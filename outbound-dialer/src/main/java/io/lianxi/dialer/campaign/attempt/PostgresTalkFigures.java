package io.lianxi.dialer.campaign.attempt;

import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts talks in Postgres. */
final class PostgresTalkFigures implements TalkFigures {
  /** An attempt has the id of its contact. */
  private static final String CONNECTED =
      """
      with talked as materialized (
        select id::uuid as contact, lead from attempts
        where campaign = :campaign and outcome = 'CONNECTED'
          and id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$')
      """;

  private final JdbcClient jdbc;

  PostgresTalkFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Long> dispositions(CampaignId campaign) {
    Map<String, Long> dispositions = new TreeMap<>();
    jdbc.sql(
            CONNECTED
                + """
                select coalesce(body #>> '{assignments,-1,disposition}', '') as disposition,
                  count(*) as count
                from talked left join contacts on contacts.id = contact group by 1
                """)
        .param("campaign", campaign.uuid())
        .query(
            row -> {
              dispositions.put(row.getString("disposition"), row.getLong("count"));
            });
    return dispositions;
  }

  @Override
  public List<OfAgent> agents(CampaignId campaign) {
    return jdbc.sql(
            CONNECTED
                + """
                select agents[array_length(agents, 1)] as agent, count(*) as talks,
                  count(*) filter (where closed_as = 'WON') as won,
                  count(*) filter (where closed_as = 'LOST') as lost
                from talked join contacts on contacts.id = contact left join leads on leads.id = lead
                where agents <> '{}' group by 1 order by 1
                """)
        .param("campaign", campaign.uuid())
        .query(
            (row, n) ->
                new OfAgent(
                    row.getString("agent"),
                    row.getLong("talks"),
                    row.getLong("won"),
                    row.getLong("lost")))
        .list();
  }
}
