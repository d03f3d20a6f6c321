package io.lianxi.acd.asterisk;

import io.lianxi.acd.AgentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agents' legs that are up and wait for the next customer, kept by what Asterisk tells; and
 * whose legs are to wait. Asterisk alone decides who gets one: what is known here may be late.
 */
final class KeptLegs {
  static final String KEPT = "LIANXI_KEPT";

  private final Map<AgentId, String> waiting = new HashMap<>();
  private volatile Set<AgentId> staying = Set.of();

  /** The agent whose leg waits on the channel {@code name}; empty when it is no such leg. */
  static Optional<AgentId> agent(@Nullable String name, Map<String, String> variables) {
    return name == null || name.endsWith("<ZOMBIE>")
        ? Optional.empty()
        : AgentId.parse(variables.getOrDefault(KEPT, ""));
  }

  /** Does the agent's leg wait when its customer is gone? */
  boolean stays(AgentId agent) {
    return staying.contains(agent);
  }

  /** From now on only the legs of {@code agents} wait. */
  void staysFor(Set<AgentId> agents) {
    staying = Set.copyOf(agents);
  }

  /**
   * The agent's leg waits.
   *
   * @return another one that waited, which nobody needs
   */
  synchronized Optional<String> waits(AgentId agent, String channel) {
    return Optional.ofNullable(waiting.put(agent, channel)).filter(other -> !other.equals(channel));
  }

  /** Takes the agent's leg, for a customer or to let it go. */
  synchronized Optional<String> take(AgentId agent) {
    return Optional.ofNullable(waiting.remove(agent));
  }

  /**
   * The agent talks on {@code channel}.
   *
   * @return a leg that waited beside it, which nobody needs
   */
  synchronized Optional<String> talks(AgentId agent, String channel) {
    return take(agent).filter(other -> !other.equals(channel));
  }

  /** The channel is gone. */
  synchronized void ended(String channel) {
    waiting.values().remove(channel);
  }

  /** The agents whose legs wait. */
  synchronized Set<AgentId> agents() {
    return Set.copyOf(waiting.keySet());
  }

  /** Forgets which legs wait. */
  synchronized void clear() {
    waiting.clear();
  }
}
