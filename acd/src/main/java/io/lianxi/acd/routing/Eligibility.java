package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.RoutingStep;
import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may get which contact: the one place that says so. Everything that makes it fast or tells of
 * it has to agree with it.
 */
public final class Eligibility {
  private Eligibility() {}

  /**
   * May {@code agent} get {@code contact}, which waits under {@code policy}, at {@code now}? Asked
   * in this order:
   *
   * <ol>
   *   <li>Whom the contact excludes does not get it.
   *   <li>While it is kept for an agent, no other gets it; that one gets it whatever the queue
   *       asks.
   *   <li>Others must be members of the queue,
   *   <li>and meet what the step in force asks, and what the contact itself asks.
   *   <li>The agent must be available,
   *   <li>with room for the channel, and must not still work on this very contact.
   *   <li>Who declined it must have had the delay.
   *   <li>A customer who is called back must be due, inside the hours for that.
   * </ol>
   */
  public static Verdict verdict(
      Contact contact, QueuePolicy policy, Agent agent, AgentState state, Instant now) {
    Verdict suits = suits(contact, policy, agent, now);
    return suits == Verdict.ELIGIBLE ? atHand(contact, policy, agent, state, now) : suits;
  }

  /** The first four: what the agent is. They change with the step and the time it is kept only. */
  static Verdict suits(Contact contact, QueuePolicy policy, Agent agent, Instant now) {
    Place place = place(contact);
    Optional<AgentId> kept = place.wishes().keptFor(now);
    if (place.wishes().excludedAgents().contains(agent.id())) {
      return Verdict.EXCLUDED;
    }
    if (kept.isPresent() && !kept.get().equals(agent.id())) {
      return Verdict.OTHER_PREFERRED;
    }
    if (kept.isEmpty() && !agent.queues().contains(place.queue())) {
      return Verdict.NOT_IN_QUEUE;
    }
    if (kept.isEmpty() && !meets(agent, requirement(policy, place, now), place.wishes().skills())) {
      return Verdict.SKILL_MISSING;
    }
    return Verdict.ELIGIBLE;
  }

  /** The others: what the agent does. */
  static Verdict atHand(
      Contact contact, QueuePolicy policy, Agent agent, AgentState state, Instant now) {
    Place place = place(contact);
    if (!state.isAvailable()) {
      return Verdict.NOT_AVAILABLE;
    }
    if (!agent.capacity().hasRoomFor(contact.origin().channel(), state.load().values())
        || state.load().containsKey(contact.id())) {
      return Verdict.OCCUPIED;
    }
    Instant notBefore = place.notBefore().get(agent.id());
    if (notBefore != null && now.isBefore(notBefore)) {
      return Verdict.DECLINED;
    }
    return isDue(place, policy, now) ? Verdict.ELIGIBLE : Verdict.NOT_DUE;
  }

  /**
   * Could {@code agent} ever get {@code contact} without coming first? Signed in, a member, able to
   * do what the last step asks; or the one it is kept for.
   */
  public static boolean couldEver(
      Contact contact, QueuePolicy policy, Agent agent, AgentState state, Instant now) {
    Place place = place(contact);
    Requirement widest = policy.steps().getLast().requirement();
    return state.presence() != Presence.OFFLINE
        && agent.capacity().limit(contact.origin().channel()) > 0
        && !place.wishes().excludedAgents().contains(agent.id())
        && (place.wishes().keptFor(now).filter(agent.id()::equals).isPresent()
            || (agent.queues().contains(place.queue())
                && meets(agent, widest, place.wishes().skills())));
  }

  /** May the contact be offered to anybody at {@code now}? Only a callback can be not yet due. */
  public static boolean isDue(Place place, QueuePolicy policy, Instant now) {
    Place.Callback callback = place.callback();
    BusinessCalendar hours = policy.callback().hours();
    return callback == null
        || (!now.isBefore(callback.notBefore()) && (hours == null || hours.isOpen(now)));
  }

  private static boolean meets(Agent agent, Requirement requirement, List<Skill> own) {
    for (Skill need : own) {
      if (!has(agent, need)) {
        return false;
      }
    }
    return requirement.isMetBy(agent.skills());
  }

  private static boolean has(Agent agent, Skill need) {
    for (Skill skill : agent.skills()) {
      if (skill.meets(need)) {
        return true;
      }
    }
    return false;
  }

  private static Requirement requirement(QueuePolicy policy, Place place, Instant now) {
    List<RoutingStep> steps = policy.steps();
    return steps.get(steps.size() == 1 ? 0 : policy.step(place.enteredAt(), now)).requirement();
  }

  /** What stands behind {@code verdict}, in a few words; "" when there is nothing to add. */
  static String detail(
      Verdict verdict,
      Contact contact,
      QueuePolicy policy,
      Agent agent,
      AgentState state,
      Instant now) {
    Place place = place(contact);
    return switch (verdict) {
      case OTHER_PREFERRED ->
          place.wishes().preferredAgent() + " until " + place.wishes().preferredUntil();
      case SKILL_MISSING -> missing(agent, requirement(policy, place, now), place);
      case NOT_AVAILABLE -> presence(state);
      case OCCUPIED -> occupied(contact, agent, state);
      case DECLINED -> "until " + place.notBefore().get(agent.id());
      case NOT_DUE -> "not before " + Objects.requireNonNull(place.callback()).notBefore();
      case CHOSEN, ELIGIBLE, EXCLUDED, NOT_IN_QUEUE, TOOK_HIGHER_RANK, LATER_IN_ORDER -> "";
    };
  }

  private static String missing(Agent agent, Requirement requirement, Place place) {
    List<Skill> lacking =
        place.wishes().skills().stream().filter(need -> !has(agent, need)).toList();
    return lacking.isEmpty() ? requirement.text() : Requirement.all(lacking).text();
  }

  private static String presence(AgentState state) {
    String now = state.reason() == null ? "" + state.presence() : "" + state.reason();
    return state.next() == null ? now : now + ", then " + state.next().presence();
  }

  private static String occupied(Contact contact, Agent agent, AgentState state) {
    Channel channel = contact.origin().channel();
    long used = state.load().values().stream().filter(channel::equals).count();
    return state.load().containsKey(contact.id())
        ? "still works on it"
        : channel + " " + used + "/" + agent.capacityFor(channel);
  }

  static Place place(Contact contact) {
    return Objects.requireNonNull(contact.place(), "a contact that waits has a place");
  }
}
