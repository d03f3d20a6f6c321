package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Candidate;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a contact gets what it gets, at the moment before it does. */
final class Explanations {
  private final Crew crew;
  private final Instant now;
  private final Set<AgentId> served = new HashSet<>();

  Explanations(Crew crew, Instant now) {
    this.crew = crew;
    this.now = now;
  }

  Explanation offered(Waiting waiting, Worker chosen) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate(chosen.id(), Verdict.CHOSEN));
    for (Worker other : considered(waiting)) {
      if (other != chosen && candidates.size() < Explanation.MOST) {
        Verdict verdict = verdict(waiting, other);
        candidates.add(
            new Candidate(
                other.id(), verdict == Verdict.ELIGIBLE ? Verdict.LATER_IN_ORDER : verdict));
      }
    }
    served.add(chosen.id());
    boolean isMember = chosen.lanes().contains(waiting.lane);
    int members = waiting.lane.size() + (isMember ? 0 : 1);
    return explanation(waiting, candidates, members, null);
  }

  Explanation overflowed(Waiting waiting, OverflowTrigger trigger) {
    List<Candidate> candidates =
        considered(waiting).stream()
            .map(worker -> new Candidate(worker.id(), verdict(waiting, worker)))
            .toList();
    return explanation(waiting, candidates, waiting.lane.size(), trigger);
  }

  private Explanation explanation(
      Waiting waiting, List<Candidate> candidates, int members, @Nullable OverflowTrigger trigger) {
    QueuePolicy policy = waiting.policy();
    int step = policy.step(waiting.place.enteredAt(), now);
    return new Explanation(
        policy.version(),
        waiting.rank(),
        ahead(waiting),
        waiting.lane.waiting().size(),
        step,
        policy.steps().get(step).requirement(),
        policy.order(),
        candidates,
        members - candidates.size(),
        trigger);
  }

  /** How many of higher rank wait in the same queue; no more than are told of. */
  private static int ahead(Waiting waiting) {
    int ahead = 0;
    for (Waiting other : waiting.lane.waiting()) {
      if (other == waiting || ++ahead == Explanation.MOST) {
        return ahead;
      }
    }
    return ahead;
  }

  /**
   * Members of the queue: who has just changed; then, where any agent could have been chosen, who
   * has room, in their order; then others.
   */
  private Set<Worker> considered(Waiting waiting) {
    Set<Worker> considered = new LinkedHashSet<>();
    if (crew.areFewChanged()) {
      crew.changed().stream()
          .filter(worker -> worker.lanes().contains(waiting.lane))
          .sorted(Comparator.comparing(Worker::id))
          .forEach(considered::add);
    }
    if (waiting.isFresh || !crew.areFewChanged()) {
      fill(
          considered,
          waiting.lane.free(waiting.contact.origin().channel()).stream().map(Seat::worker));
    }
    fill(considered, waiting.lane.members());
    return considered;
  }

  private static void fill(Set<Worker> considered, Stream<Worker> more) {
    Iterator<Worker> next = more.iterator();
    while (considered.size() < Explanation.MOST && next.hasNext()) {
      considered.add(next.next());
    }
  }

  /** Who got a contact in this decision is not just occupied, but was given one of higher rank. */
  private Verdict verdict(Waiting waiting, Worker worker) {
    Verdict verdict = worker.verdict(waiting, now);
    return verdict == Verdict.OCCUPIED && served.contains(worker.id())
        ? Verdict.TOOK_HIGHER_RANK
        : verdict;
  }
}
