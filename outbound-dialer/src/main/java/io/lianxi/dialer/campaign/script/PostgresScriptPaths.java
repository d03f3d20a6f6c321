package io.lianxi.dialer.campaign.script;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through scripts in Postgres. */
final class PostgresScriptPaths implements ScriptPaths {
  private final JdbcClient jdbc;

  PostgresScriptPaths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(Path path) {
    jdbc.sql(
            """
            insert into script_paths (attempt, campaign, nodes, furthest)
            values (:attempt, :campaign, :nodes, :furthest)
            on conflict (attempt) do update
              set nodes = excluded.nodes, furthest = excluded.furthest
            """)
        .param("attempt", path.attempt().value())
        .param("campaign", path.campaign().uuid())
        .param("nodes", String.join(" ", path.nodes()))
        .param("furthest", path.furthest().name())
        .update();
  }

  @Override
  public List<String> of(AttemptId attempt) {
    return jdbc.sql("select nodes from script_paths where attempt = :attempt")
        .param("attempt", attempt.value())
        .query((row, n) -> List.of(row.getString("nodes").split(" ")))
        .optional()
        .orElse(List.of());
  }

  @Override
  public Map<ScriptStep, Long> furthest(CampaignId campaign) {
    Map<ScriptStep, Long> counts = new EnumMap<>(ScriptStep.class);
    jdbc.sql(
            """
            select furthest, count(*) as count from script_paths
            where campaign = :campaign group by furthest
            """)
        .param("campaign", campaign.uuid())
        .query(
            row -> {
              counts.put(ScriptStep.valueOf(row.getString("furthest")), row.getLong("count"));
            });
    return counts;
  }
}
