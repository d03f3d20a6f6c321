package io.lianxi.acd.routing;

import static java.util.Comparator.comparing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.RankTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which waiting contact is offered to which agent.
 *
 * <ol>
 *   <li>Contacts are ranked across all queues by how long they wait; equal times by id.
 *   <li>Each in turn gets an agent who is available, has room, is in its queue, has every skill,
 *       and is not passed over for a preferred agent.
 *   <li>Among those the one who is idle longest; equal times by id.
 *   <li>An agent gets at most one contact in one decision.
 * </ol>
 *
 * <p>So no contact of higher rank waits while an agent who could take it is given a lower one.
 */
public final class Routing {
  private static final Comparator<Contact> RANK =
      comparing((Contact contact) -> place(contact).queuedAt())
          .thenComparing(contact -> contact.id().value());
  private static final Comparator<Candidate> LONGEST_IDLE =
      comparing((Candidate candidate) -> candidate.state().idleSince())
          .thenComparing(candidate -> candidate.agent().id());

  private Routing() {}

  /** An agent as routing sees it. */
  public record Candidate(Agent agent, AgentState state) {}

  /** A contact to be offered to an agent, and why. */
  public record Offer(Contact contact, AgentId agent, Explanation explanation) {}

  /** The offers to be made at {@code now}, highest rank first. */
  public static List<Offer> decide(List<Contact> waiting, List<Candidate> candidates, Instant now) {
    List<Contact> ranked = ranked(waiting);
    List<Candidate> byIdleTime = candidates.stream().sorted(LONGEST_IDLE).toList();
    Set<AgentId> taken = new HashSet<>();
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Contact contact = ranked.get(i);
      Optional<AgentId> chosen = chosen(contact, byIdleTime, taken, now);
      if (chosen.isPresent()) {
        Explanation why =
            new Explanation(
                1,
                RankTerms.usual().rank(place(contact).standing()),
                i,
                ranked.size(),
                0,
                Requirement.anyone(),
                AgentOrder.LONGEST_IDLE,
                verdicts(contact, byIdleTime, taken, now),
                0,
                null);
        taken.add(chosen.get());
        offers.add(new Offer(contact, chosen.get(), why));
      }
    }
    return offers;
  }

  /** The waiting ones of {@code contacts}, highest rank first. */
  public static List<Contact> ranked(List<Contact> contacts) {
    return contacts.stream()
        .filter(contact -> contact.state() == ContactState.QUEUED && contact.place() != null)
        .sorted(RANK)
        .toList();
  }

  private static Optional<AgentId> chosen(
      Contact contact, List<Candidate> byIdleTime, Set<AgentId> taken, Instant now) {
    return byIdleTime.stream()
        .filter(candidate -> verdict(contact, candidate, taken, now) == Verdict.CHOSEN)
        .findFirst()
        .map(candidate -> candidate.agent().id());
  }

  private static List<Explanation.Candidate> verdicts(
      Contact contact, List<Candidate> byIdleTime, Set<AgentId> taken, Instant now) {
    List<Explanation.Candidate> verdicts = new ArrayList<>();
    boolean isChosen = false;
    for (Candidate candidate : byIdleTime) {
      AgentId agent = candidate.agent().id();
      Verdict verdict = verdict(contact, candidate, taken, now);
      if (verdict != Verdict.CHOSEN) {
        verdicts.add(new Explanation.Candidate(agent, verdict));
      } else if (isChosen) {
        verdicts.add(new Explanation.Candidate(agent, Verdict.LATER_IN_ORDER));
      } else {
        verdicts.addFirst(new Explanation.Candidate(agent, Verdict.CHOSEN));
        isChosen = true;
      }
    }
    return verdicts;
  }

  private static Verdict verdict(
      Contact contact, Candidate candidate, Set<AgentId> taken, Instant now) {
    Agent agent = candidate.agent();
    AgentState state = candidate.state();
    Place place = place(contact);
    if (!state.isAvailable()) {
      return Verdict.NOT_AVAILABLE;
    }
    if (state.contacts().contains(contact.id())
        || state.contacts().size() >= agent.capacityFor(contact.origin().channel())) {
      return Verdict.OCCUPIED;
    }
    Optional<AgentId> preferred = place.wishes().keptFor(now);
    boolean isPreferred = preferred.isPresent() && preferred.get().equals(agent.id());
    if (preferred.isPresent() && !isPreferred) {
      return Verdict.OTHER_PREFERRED;
    }
    // Whom a colleague names for a transfer gets it whatever the queue says.
    if (!isPreferred && !agent.queues().contains(place.queue())) {
      return Verdict.NOT_IN_QUEUE;
    }
    if (!isPreferred && !agent.meets(place.wishes().skills())) {
      return Verdict.SKILL_MISSING;
    }
    return taken.contains(agent.id()) ? Verdict.TOOK_HIGHER_RANK : Verdict.CHOSEN;
  }

  private static Place place(Contact contact) {
    return Objects.requireNonNull(contact.place());
  }
}
