package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.Explanation.Candidate;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.OverflowRule;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of routing once more, without any index: everything is looked at every time. */
final class RoutingOracle {
  private final Set<Came> joined = new HashSet<>();

  /** What is expected for one contact: an agent, or a rule. */
  record Expected(@Nullable AgentId agent, @Nullable OverflowRule rule, List<Candidate> all) {}

  private record Came(ContactId contact, Instant at) {}

  private final RandomCentre centre;
  private Map<AgentId, AgentState> states = new HashMap<>();
  private List<Contact> waiting = new ArrayList<>();
  private final Map<ContactId, Expected> expected = new HashMap<>();

  RoutingOracle(RandomCentre centre) {
    this.centre = centre;
  }

  Map<ContactId, Expected> decide() {
    states = new HashMap<>(centre.states);
    waiting = new ArrayList<>(centre.waiting());
    waiting.sort(
        Comparator.comparing((Contact c) -> policy(c).rank().rank(place(c).standing()).rankedAt())
            .thenComparing(c -> c.id().value()));
    expected.clear();
    for (Contact contact : List.copyOf(waiting)) {
      rule(contact, true).ifPresent(rule -> decided(contact, null, rule, List.of()));
    }
    Set<AgentId> served = new HashSet<>();
    for (Contact contact : List.copyOf(waiting)) {
      first(contact).ifPresent(agent -> offer(contact, agent, served));
    }
    List<Contact> rest = new ArrayList<>(waiting);
    rest.sort(
        Comparator.comparing((Contact c) -> place(c).enteredAt())
            .thenComparing(c -> c.id().value()));
    for (Contact contact : rest) {
      rule(contact, false)
          .ifPresentOrElse(
              rule -> decided(contact, null, rule, List.of()), () -> joined.add(came(contact)));
    }
    return expected;
  }

  private void decided(
      Contact contact, @Nullable AgentId agent, @Nullable OverflowRule rule, List<Candidate> all) {
    expected.put(contact.id(), new Expected(agent, rule, all));
    waiting.remove(contact);
    joined.add(came(contact));
  }

  private void offer(Contact contact, AgentId agent, Set<AgentId> served) {
    List<Candidate> all = new ArrayList<>();
    for (Agent other : centre.agents.values()) {
      Verdict verdict = verdict(contact, other.id());
      if (other.id().equals(agent)) {
        all.add(new Candidate(agent, Verdict.CHOSEN));
      } else if (verdict == Verdict.ELIGIBLE) {
        all.add(new Candidate(other.id(), Verdict.LATER_IN_ORDER));
      } else if (verdict == Verdict.OCCUPIED && served.contains(other.id())) {
        all.add(new Candidate(other.id(), Verdict.TOOK_HIGHER_RANK));
      } else {
        all.add(new Candidate(other.id(), verdict));
      }
    }
    decided(contact, agent, null, all);
    served.add(agent);
    AgentState state = state(agent);
    Map<ContactId, Channel> load = new HashMap<>(state.load());
    load.put(contact.id(), contact.origin().channel());
    states.put(
        agent,
        new AgentState(
            agent,
            state.presence(),
            state.reason(),
            state.since(),
            state.idleSince(),
            load,
            state.next(),
            state.today()));
  }

  private Verdict verdict(Contact contact, AgentId agent) {
    return Eligibility.verdict(
        contact, policy(contact), centre.agent(agent), state(agent), centre.now);
  }

  private Optional<AgentId> first(Contact contact) {
    return states.keySet().stream()
        .filter(agent -> verdict(contact, agent) == Verdict.ELIGIBLE)
        .min(
            Comparator.comparingLong((AgentId agent) -> load(agent, contact))
                .thenComparingDouble(agent -> order(agent, policy(contact)))
                .thenComparing(agent -> state(agent).idleSince())
                .thenComparing(agent -> agent));
  }

  private long load(AgentId agent, Contact contact) {
    return state(agent).load().values().stream()
        .filter(channel -> channel == contact.origin().channel())
        .count();
  }

  private double order(AgentId agent, QueuePolicy policy) {
    AgentState state = state(agent);
    return switch (policy.order()) {
      case LONGEST_IDLE -> state.idleSince().toEpochMilli();
      case LEAST_OCCUPIED -> state.today().occupancy(state.idleSince());
      case FEWEST_TODAY -> state.today().handled();
      case HIGHEST_PROFICIENCY ->
          -centre.agent(agent).skills().stream()
              .filter(
                  skill ->
                      policy.steps().getFirst().requirement().skillNames().contains(skill.name()))
              .mapToInt(skill -> skill.level())
              .sum();
    };
  }

  private Optional<OverflowRule> rule(Contact contact, boolean isClosing) {
    for (OverflowRule rule : policy(contact).overflow()) {
      boolean isClosed = rule.when() == OverflowTrigger.CLOSED;
      if (isClosed == isClosing && isPossible(rule, contact) && triggers(rule, contact)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private boolean isPossible(OverflowRule rule, Contact contact) {
    Place place = place(contact);
    if (rule.then() instanceof Overflow.ToQueue to) {
      return place.overflows() < 5
          && centre.policies.containsKey(to.queue())
          && !to.queue().equals(place.queue());
    }
    return place.callback() == null
        && contact.origin().channel() == Channel.VOICE
        && (!(rule.then() instanceof Overflow.Callback) || place.overflows() == 0);
  }

  private boolean triggers(OverflowRule rule, Contact contact) {
    Place place = place(contact);
    boolean isJoining =
        !joined.contains(came(contact)) && centre.now.isBefore(place.enteredAt().plusSeconds(10));
    boolean isKept = place.wishes().keptFor(centre.now).isPresent();
    boolean isDue = Eligibility.isDue(place, policy(contact), centre.now);
    return switch (rule.when()) {
      case CLOSED -> !policy(contact).isOpen(centre.now);
      case JOIN_EMPTY -> isJoining && isEmpty(contact);
      case LEAVE_EMPTY -> !isKept && isDue && isEmpty(contact);
      case LENGTH -> isJoining && joinedIn(place) >= rule.limit();
      case WAIT -> !centre.now.isBefore(place.enteredAt().plusSeconds(rule.limit()));
    };
  }

  private long joinedIn(Place place) {
    return waiting.stream()
        .filter(other -> place(other).queue().equals(place.queue()))
        .filter(other -> joined.contains(came(other)))
        .count();
  }

  private boolean isEmpty(Contact contact) {
    return centre.agents.values().stream()
        .noneMatch(
            agent ->
                Eligibility.couldEver(
                    contact, policy(contact), agent, state(agent.id()), centre.now));
  }

  private QueuePolicy policy(Contact contact) {
    return centre.policy(contact);
  }

  private AgentState state(AgentId agent) {
    return Objects.requireNonNull(states.get(agent));
  }

  private static Came came(Contact contact) {
    return new Came(contact.id(), place(contact).enteredAt());
  }

  private static Place place(Contact contact) {
    return Eligibility.place(contact);
  }
}
