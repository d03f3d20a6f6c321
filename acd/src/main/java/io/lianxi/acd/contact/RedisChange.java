package io.lianxi.acd.contact;

import static java.util.stream.Collectors.joining;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.event.RedisScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What {@code record.lua} is given for a change of a contact. */
final class RedisChange {
  private static final String FEED = "lianxi:feed";

  /** How long a place that was given up can be found. */
  private static final Duration KEEP_ABANDONED = Duration.ofHours(1);

  private static final String NO_ERA = "none";

  /** How long a contact that is done can still be found here, while the history catches up. */
  private static final Duration KEEP_DONE = Duration.ofMinutes(10);

  private final JsonMapper json;
  private final Agents agents;
  private final ZoneId zone;
  private final ObjectWriter eventsWriter;

  RedisChange(JsonMapper json, Agents agents, ZoneId zone) {
    this.json = json;
    this.agents = agents;
    this.zone = zone;
    this.eventsWriter =
        json.writerFor(
            json.getTypeFactory().constructCollectionType(List.class, ContactEvent.class));
  }

  /**
   * A change of a contact.
   *
   * @param before null for one that is new
   * @param era in which {@code before} was read, or which is thought to go on
   */
  record Change(
      @Nullable Contact before,
      Contact after,
      List<? extends ContactEvent> events,
      Optional<String> era) {}

  /** What the script is given for {@code change}. */
  RedisScript.Call of(Change change, Fence fence) {
    Contact before = change.before();
    Contact after = change.after();
    List<? extends ContactEvent> events = change.events();
    Set<AgentId> held = before == null ? Set.of() : before.occupiedAgents();
    List<AgentId> occupied =
        after.occupiedAgents().stream().filter(a -> !held.contains(a)).toList();
    List<AgentId> released =
        held.stream().filter(a -> !after.occupiedAgents().contains(a)).toList();
    Instant now = events.getLast().at();
    String body = json.writeValueAsString(after);
    String told = eventsWriter.writeValueAsString(events);
    new ContactChange(after, List.copyOf(events)).isWrittenAs(body, told);
    List<String> keys =
        new ArrayList<>(
            List.of(
                RedisContacts.CONTACT + after.id(),
                RedisContacts.OPEN + after.origin().channel(),
                RedisContacts.WAITING,
                FEED,
                RedisContacts.DUE,
                fence.lease(),
                RedisContacts.ABANDONED + after.origin().customerAddress(),
                RedisContacts.ERA));
    occupied.forEach(agent -> keys.add(RedisContacts.AGENT + agent));
    released.forEach(agent -> keys.add(RedisContacts.AGENT + agent));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Integer.toString(before == null ? 0 : before.version()),
                Integer.toString(after.version()),
                body,
                after.id().value(),
                told,
                after.origin().channel().name(),
                Long.toString(now.toEpochMilli()),
                waitingScore(after),
                after.isDone() ? Long.toString(KEEP_DONE.toSeconds()) : "",
                dueScore(after),
                fence.token(),
                LocalDate.ofInstant(now, zone).toString(),
                now.toString(),
                abandoned(before, after),
                Long.toString(KEEP_ABANDONED.toSeconds()),
                change.era().orElse(NO_ERA),
                Integer.toString(occupied.size())));
    occupied.forEach(agent -> arguments.addAll(room(agent, after.origin().channel())));
    released.forEach(agent -> arguments.add(after.wasHandledBy(agent) ? "1" : "0"));
    return new RedisScript.Call(keys, arguments);
  }

  /** How many contacts of the channel the agent may have, and what stands in the way of one. */
  private List<String> room(AgentId agent, Channel channel) {
    Optional<Capacity> capacity = agents.find(agent).map(Agent::capacity);
    return List.of(
        Integer.toString(capacity.map(c -> c.limit(channel)).orElse(0)),
        capacity.map(c -> c.blockers(channel)).orElse(Set.of()).stream()
            .map(Channel::name)
            .collect(joining(",")));
  }

  private String abandoned(@Nullable Contact before, Contact after) {
    if (after.origin().customerAddress().isEmpty()
        || after.place() == null
        || (before != null && before.state() == after.state())) {
      return "";
    }
    return switch (after.state()) {
      case ABANDONED ->
          json.writeValueAsString(
              new Contacts.Abandoned(
                  after.place().queue(),
                  after.place().queuedAt(),
                  Objects.requireNonNull(after.ending()).at()));
      case CONNECTED -> "served";
      case IN_FLOW, QUEUED, OFFERED, ON_HOLD, WRAP_UP, CLOSED -> "";
    };
  }

  static String waitingScore(Contact contact) {
    Place place = contact.place();
    return contact.state() == ContactState.QUEUED && place != null
        ? Long.toString(place.queuedAt().toEpochMilli())
        : "";
  }

  static String dueScore(Contact contact) {
    return contact.deadline().map(at -> Long.toString(at.toEpochMilli())).orElse("");
  }
}
