package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.EstimatedWait;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells people how things stand now; changes nothing. */
final class Whys {
  /** The later a question is that stands in the way, the closer the agent is to the contact. */
  private static final Comparator<WhyWaiting.Candidate> CLOSEST =
      Comparator.comparing((WhyWaiting.Candidate c) -> c.verdict() != Verdict.ELIGIBLE)
          .thenComparing(WhyWaiting.Candidate::verdict, Comparator.reverseOrder());

  private final Hall hall;
  private final Crew crew;
  private final Pace pace;

  Whys(Hall hall, Crew crew, Pace pace) {
    this.hall = hall;
    this.crew = crew;
    this.pace = pace;
  }

  Optional<WhyWaiting> waiting(ContactId contact, Instant now) {
    return hall.find(contact).map(waiting -> waiting(waiting, now));
  }

  private WhyWaiting waiting(Waiting waiting, Instant now) {
    QueuePolicy policy = waiting.policy();
    Instant entered = waiting.place.enteredAt();
    int step = policy.step(entered, now);
    List<WhyWaiting.Candidate> candidates = candidates(waiting, now);
    int before = waiting.lane.waiting().headSet(waiting).size();
    return new WhyWaiting(
        1 + before,
        competitors(waiting, now),
        EstimatedWait.of(before, waiting.lane.present(), 0, pace.handleTime(waiting.lane.name()))
            .orElse(null),
        waiting.rank(),
        step,
        policy.steps().get(step).requirement(),
        step + 1 < policy.steps().size()
            ? entered.plus(policy.steps().get(step + 1).after())
            : null,
        nextOverflow(waiting, now),
        candidates,
        Math.max(0, waiting.lane.size() - candidates.size()));
  }

  /** How many of higher rank some agent could take who could take this one. */
  private int competitors(Waiting waiting, Instant now) {
    List<Lane> lanes =
        waiting
            .lane
            .members()
            .filter(member -> member.couldEver(waiting, now))
            .flatMap(member -> member.lanes().stream())
            .distinct()
            .toList();
    return Stream.concat(Stream.of(waiting.lane), lanes.stream())
        .distinct()
        .mapToInt(lane -> lane.waiting().headSet(waiting).size())
        .sum();
  }

  private List<WhyWaiting.Candidate> candidates(Waiting waiting, Instant now) {
    return Stream.concat(
            waiting.place.wishes().keptFor(now).flatMap(crew::find).stream(),
            waiting.lane.members())
        .distinct()
        .map(worker -> candidate(waiting, worker, now))
        .sorted(CLOSEST)
        .limit(Explanation.MOST)
        .toList();
  }

  private static WhyWaiting.Candidate candidate(Waiting waiting, Worker worker, Instant now) {
    Verdict verdict = worker.verdict(waiting, now);
    return new WhyWaiting.Candidate(worker.id(), verdict, detail(verdict, waiting, worker, now));
  }

  private static String detail(Verdict verdict, Waiting waiting, Worker worker, Instant now) {
    return Eligibility.detail(
        verdict, waiting.contact, waiting.policy(), worker.agent(), worker.state(), now);
  }

  private WhyWaiting.@Nullable NextOverflow nextOverflow(Waiting waiting, Instant now) {
    Overflows overflows = new Overflows(hall, crew, now);
    return waiting.policy().overflow().stream()
        .filter(rule -> overflows.isPossible(rule.then(), waiting))
        .flatMap(
            rule ->
                at(rule.when(), rule.limit(), waiting, now).stream()
                    .map(at -> new WhyWaiting.NextOverflow(rule.when(), at, rule.then())))
        .min(Comparator.comparing(WhyWaiting.NextOverflow::at))
        .orElse(null);
  }

  private static Optional<Instant> at(
      OverflowTrigger when, int limit, Waiting waiting, Instant now) {
    return switch (when) {
      case WAIT -> Optional.of(waiting.place.enteredAt().plusSeconds(limit));
      case CLOSED -> Optional.of(waiting.lane.turnsAt(now)).filter(at -> at.isBefore(Instant.MAX));
      case JOIN_EMPTY, LEAVE_EMPTY, LENGTH -> Optional.empty();
    };
  }

  Optional<WhyIdle> idle(AgentId agent, Instant now) {
    return crew.find(agent)
        .map(
            worker ->
                new WhyIdle(
                    worker.state(),
                    load(worker.agent(), worker.state()),
                    worker.lanes().stream().map(lane -> queue(lane, worker, now)).toList(),
                    own(agent, now)));
  }

  private static List<WhyIdle.Load> load(Agent agent, AgentState state) {
    Collection<Channel> load = state.load().values();
    return Arrays.stream(Channel.values())
        .map(
            channel ->
                new WhyIdle.Load(
                    channel,
                    (int) load.stream().filter(channel::equals).count(),
                    agent.capacityFor(channel)))
        .toList();
  }

  private static WhyIdle.Queue queue(Lane lane, Worker worker, Instant now) {
    if (lane.waiting().isEmpty()) {
      return new WhyIdle.Queue(lane.name(), 0, null, null, "", null);
    }
    Waiting first = lane.waiting().getFirst();
    Verdict verdict = worker.verdict(first, now);
    return new WhyIdle.Queue(
        lane.name(),
        lane.waiting().size(),
        lane.waiting().stream().map(w -> w.place.queuedAt()).min(Instant::compareTo).orElse(null),
        verdict,
        detail(verdict, first, worker, now),
        first.id());
  }

  private List<ContactId> own(AgentId agent, Instant now) {
    return hall.all()
        .filter(waiting -> waiting.place.wishes().keptFor(now).filter(agent::equals).isPresent())
        .sorted()
        .map(Waiting::id)
        .limit(Explanation.MOST)
        .toList();
  }
}
