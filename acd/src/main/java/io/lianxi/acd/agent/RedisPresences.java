package io.lianxi.acd.agent;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.event.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
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
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final StatefulRedisConnection<String, String> connection;
  private final RedisScript change;
  private final JsonMapper json;

  RedisPresences(StatefulRedisConnection<String, String> connection, JsonMapper json) {
    this.connection = connection;
    this.json = json;
    this.change = new RedisScript(RedisPresences.class, "presence.lua", connection.sync());
  }

  @Override
  public AgentState find(AgentId agent) {
    return state(agent, connection.sync().hgetall(AGENT + agent));
  }

  @Override
  public List<AgentState> findAll(List<AgentId> agents) {
    List<RedisFuture<Map<String, String>>> reads =
        agents.stream().map(agent -> connection.async().hgetall(AGENT + agent)).toList();
    LettuceFutures.awaitAll(TIMEOUT, reads.toArray(Future[]::new));
    return IntStream.range(0, agents.size())
        .mapToObj(i -> state(agents.get(i), reads.get(i).toCompletableFuture().join()))
        .toList();
  }

  @Override
  public AgentState change(
      AgentId agent, Presence presence, @Nullable NotReadyReason reason, Instant now) {
    var event = new AgentEvent.PresenceChanged(agent, presence, reason, now);
    change.run(
        List.of(AGENT + agent, FEED),
        List.of(
            agent.value(),
            presence.name(),
            reason == null ? "" : reason.name(),
            Long.toString(now.toEpochMilli()),
            json.writerFor(AgentEvent.class).writeValueAsString(event)));
    return find(agent);
  }

  private static AgentState state(AgentId agent, Map<String, String> fields) {
    String reason = fields.getOrDefault("reason", "");
    Set<ContactId> contacts =
        fields.keySet().stream()
            .filter(field -> field.startsWith(CONTACT_FIELD))
            .map(field -> new ContactId(field.substring(CONTACT_FIELD.length())))
            .collect(toUnmodifiableSet());
    return new AgentState(
        agent,
        Presence.valueOf(fields.getOrDefault("presence", Presence.OFFLINE.name())),
        reason.isEmpty() ? null : NotReadyReason.valueOf(reason),
        instant(fields.get("since")),
        instant(fields.get("idleSince")),
        contacts);
  }

  private static Instant instant(@Nullable String millis) {
    return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
