package io.lianxi.acd.agent;

import io.lianxi.acd.event.EventArchive;
import io.lianxi.acd.event.EventFeed.Entry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The events of agents, for good. */
final class PostgresAgentHistory implements AgentHistory, EventArchive {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  PostgresAgentHistory(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String topic() {
    return "agent";
  }

  @Override
  public void keep(List<Entry> entries) {
    jdbc.batchUpdate(
        """
        insert into agent_events (position, agent, type, at, body) values (?, ?, ?, ?, ?::jsonb)
        on conflict do nothing
        """,
        entries,
        entries.size(),
        (insert, entry) -> {
          String body = entry.field("event");
          AgentEvent event = json.readValue(body, AgentEvent.class);
          insert.setString(1, entry.position());
          insert.setString(2, event.agent().value());
          insert.setString(3, event.getClass().getSimpleName());
          insert.setTimestamp(4, Timestamp.from(event.at()));
          insert.setString(5, body);
        });
  }

  @Override
  public List<AgentEvent> since(Instant from) {
    return between(from, Instant.parse("9999-12-31T00:00:00Z"));
  }

  @Override
  public List<AgentEvent> between(Instant from, Instant to) {
    // A position is <milliseconds>-<number>: as text, 7-10 would come before 7-9.
    return jdbc.query(
        """
        with found as (
          select position, body from agent_events where at >= ? and at < ?
          union all
          (select distinct on (agent) position, body from agent_events where at < ?
            order by agent, at desc, string_to_array(position, '-')::bigint[] desc))
        select body from found order by string_to_array(position, '-')::bigint[]
        """,
        (row, n) -> json.readValue(row.getString("body"), AgentEvent.class),
        Timestamp.from(from),
        Timestamp.from(to),
        Timestamp.from(from));
  }
}
