package io.lianxi.acd.agent;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.Skill;
import io.lianxi.acd.time.LastKnown;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Agents in Postgres, and in memory for those who ask many times a second. */
final class PostgresAgents implements Agents {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final LastKnown<AgentId, Agent> known;

  PostgresAgents(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.known = new LastKnown<>(this::revision, this::read);
  }

  private long revision() {
    return jdbc.sql("select revision from revisions where what = 'agents'")
        .query(Long.class)
        .single();
  }

  private Map<AgentId, Agent> read() {
    return jdbc.sql("select * from agents").query((row, n) -> agent(row)).list().stream()
        .collect(Collectors.toMap(Agent::id, Function.identity()));
  }

  /** What is in memory; to be refreshed now and then. */
  LastKnown<AgentId, Agent> known() {
    return known;
  }

  @Override
  public Optional<Agent> find(AgentId id) {
    return Optional.ofNullable(known.find(id));
  }

  @Override
  public List<Agent> all() {
    return known.all();
  }

  @Override
  public void save(Agent agent) {
    jdbc.sql(
            """
            insert into agents (id, display_name, skills, queues, capacity, voice_interrupts_chat,
              phone_password)
            values (:id, :name, :skills::jsonb, :queues, :capacity::jsonb, :interrupts, :password)
            on conflict (id) do update set display_name = excluded.display_name,
              skills = excluded.skills, queues = excluded.queues, capacity = excluded.capacity,
              voice_interrupts_chat = excluded.voice_interrupts_chat,
              phone_password = excluded.phone_password
            """)
        .param("id", agent.id().value())
        .param("name", agent.displayName())
        .param("skills", json.writeValueAsString(agent.skills()))
        .param("queues", agent.queues().stream().map(QueueName::value).toArray(String[]::new))
        .param("capacity", json.writeValueAsString(agent.capacity().limits()))
        .param("interrupts", agent.capacity().voiceInterruptsChat())
        .param("password", agent.phonePassword())
        .update();
    known.saved(agent.id(), agent);
  }

  private Agent agent(ResultSet row) throws SQLException {
    Array queues = row.getArray("queues");
    return new Agent(
        new AgentId(row.getString("id")),
        row.getString("display_name"),
        json.readValue(row.getString("skills"), new TypeReference<List<Skill>>() {}),
        Arrays.stream((String[]) queues.getArray())
            .map(QueueName::new)
            .collect(Collectors.toUnmodifiableSet()),
        new Capacity(
            json.readValue(
                row.getString("capacity"), new TypeReference<Map<Channel, Integer>>() {}),
            row.getBoolean("voice_interrupts_chat")),
        row.getString("phone_password"));
  }
}
