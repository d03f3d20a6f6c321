package io.lianxi.acd.contact;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Skill;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one contact asks of its agent, beyond what its queue asks of all.
 *
 * @param skills what the agent must have, e.g. the language
 * @param preferredAgent whom it is kept for until {@code preferredUntil}, whatever the queue asks
 * @param excludedAgents who must not get it
 */
public record Wishes(
    List<Skill> skills,
    @Nullable AgentId preferredAgent,
    @Nullable Instant preferredUntil,
    Set<AgentId> excludedAgents) {

  public Wishes {
    skills = List.copyOf(skills);
    excludedAgents = Set.copyOf(excludedAgents);
  }

  /** Any agent with {@code skills}. */
  public static Wishes skills(List<Skill> skills) {
    return new Wishes(skills, null, null, Set.of());
  }

  /** The same, kept for {@code agent} until {@code until}. */
  public Wishes keptFor(AgentId agent, Instant until) {
    return new Wishes(skills, agent, until, excludedAgents);
  }

  /** The agent the contact is kept for at {@code now}, if any. */
  public Optional<AgentId> keptFor(Instant now) {
    return preferredUntil != null && now.isBefore(preferredUntil)
        ? Optional.ofNullable(preferredAgent)
        : Optional.empty();
  }

  /** The same, with {@code agent} having had the chance. */
  Wishes notKeptFor(AgentId agent) {
    return agent.equals(preferredAgent) ? new Wishes(skills, null, null, excludedAgents) : this;
  }
}
