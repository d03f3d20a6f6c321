package io.lianxi.acd.agent;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.event.RedisAnswer;
import io.lianxi.acd.event.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Presences as one Redis hash per agent, with a field {@code contact:<id>} for each contact that
 * occupies the agent; those fields are written by {@code record.lua} of the contacts.
 */
final class RedisPresences implements Presences {
  private static final String AGENT = "lianxi:agent:";
  private static final String CONTACT_FIELD = "contact:";
  private static final String FEED = "lianxi:feed";

  private final StatefulRedisConnection<String, String> connection;
  private final RedisScript change;
  private final JsonMapper json;
  private final ZoneId zone;

  RedisPresences(StatefulRedisConnection<String, String> connection, JsonMapper json, ZoneId zone) {
    this.zone = zone;
    this.connection = connection;
    this.json = json;
    this.change = new RedisScript(RedisPresences.class, "presence.lua", connection);
  }

  @Override
  public AgentState find(AgentId agent) {
    return state(agent, connection.sync().hgetall(AGENT + agent));
  }

  @Override
  public List<AgentState> findAll(List<AgentId> agents) {
    List<RedisFuture<Map<String, String>>> reads =
        agents.stream().map(agent -> connection.async().hgetall(AGENT + agent)).toList();
    return IntStream.range(0, agents.size())
        .mapToObj(i -> state(agents.get(i), RedisAnswer.of(reads.get(i))))
        .toList();
  }

  @Override
  public AgentState change(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    return change(agent, new NextPresence(presence, reason), now, false);
  }

  @Override
  public AgentState changeAfterContact(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    return change(agent, new NextPresence(presence, reason), now, true);
  }

  private AgentState change(
      AgentId agent, NextPresence wanted, Instant now, boolean isAfterContact) {
    Presence presence = wanted.presence();
    NotReadyReason reason = wanted.reason();
    change.run(
        new RedisScript.Call(
            List.of(AGENT + agent, FEED),
            List.of(
                agent.value(),
                presence.name(),
                reason == null ? "" : reason.name(),
                Long.toString(now.toEpochMilli()),
                LocalDate.ofInstant(now, zone).toString(),
                written(new AgentEvent.PresenceChanged(agent, presence, reason, now)),
                isAfterContact ? "1" : "0",
                written(new AgentEvent.NextPresenceChosen(agent, presence, reason, now)))));
    return find(agent);
  }

  private String written(AgentEvent event) {
    return json.writerFor(AgentEvent.class).writeValueAsString(event);
  }

  private static AgentState state(AgentId agent, Map<String, String> fields) {
    Map<ContactId, Channel> load = new HashMap<>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(CONTACT_FIELD)) {
            load.put(
                new ContactId(field.substring(CONTACT_FIELD.length())), Channel.valueOf(value));
          }
        });
    String next = fields.getOrDefault("next", "");
    return new AgentState(
        agent,
        Presence.valueOf(fields.getOrDefault("presence", Presence.OFFLINE.name())),
        reason(fields.getOrDefault("reason", "")),
        instant(fields.get("since")),
        instant(fields.get("idleSince")),
        load,
        next.isEmpty()
            ? null
            : new NextPresence(
                Presence.valueOf(next), reason(fields.getOrDefault("nextReason", ""))),
        workload(fields));
  }

  private static Workload workload(Map<String, String> fields) {
    String day = fields.getOrDefault("day", "");
    return day.isEmpty()
        ? Workload.NONE
        : new Workload(
            LocalDate.parse(day),
            Integer.parseInt(fields.getOrDefault("handled", "0")),
            Duration.ofMillis(Long.parseLong(fields.getOrDefault("occupied", "0"))),
            moment(fields.getOrDefault("occupiedSince", "")),
            moment(fields.getOrDefault("staffedSince", "")));
  }

  private static @Nullable NotReadyReason reason(String name) {
    return name.isEmpty() ? null : NotReadyReason.valueOf(name);
  }

  private static @Nullable Instant moment(String millis) {
    return millis.isEmpty() ? null : instant(millis);
  }

  private static Instant instant(@Nullable String millis) {
    return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
