package io.lianxi.desktop.supervisor;

import io.lianxi.acd.agent.AgentOrder;
import io.lianxi.acd.agent.NextPresence;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.contact.Explanation.Verdict;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.routing.WhyIdle;
import io.lianxi.acd.routing.WhyWaiting;
import io.lianxi.desktop.supervisor.QueueView.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reasons of routing as staff see them. */
public final class ReasonView {
  private ReasonView() {}

  /** What a decision was about. */
  public enum Kind {
    OFFER,
    OVERFLOW
  }

  /**
   * One decision of routing.
   *
   * @param agent who was offered it; absent for an overflow
   * @param to where it overflowed to; absent for an offer
   * @param queue the queue it overflowed to; absent for anything else
   */
  public record Decision(
      @Nullable String agent,
      Instant at,
      Kind kind,
      @Nullable Target to,
      @Nullable String queue,
      Why why) {}

  /**
   * Why.
   *
   * @param rule which rule made it overflow; absent for an offer
   */
  public record Why(
      int policyVersion,
      Rank rank,
      int ahead,
      int waiting,
      int step,
      String requirement,
      AgentOrder order,
      List<Candidate> candidates,
      int others,
      @Nullable OverflowTrigger rule) {}

  /** What makes a rank: seconds that a contact is moved forward. */
  public record Rank(
      Instant queuedAt,
      long queueSeconds,
      long prioritySeconds,
      long tierSeconds,
      Instant rankedAt) {

    static Rank of(Explanation.Rank rank) {
      return new Rank(
          rank.queuedAt(),
          rank.queue().toSeconds(),
          rank.priority().toSeconds(),
          rank.tier().toSeconds(),
          rank.rankedAt());
    }
  }

  /** An agent who was considered; {@code detail} says what stands behind the verdict. */
  public record Candidate(String agent, Verdict verdict, @Nullable String detail) {}

  /** How things stand with a contact now; all but the state is absent when it does not wait. */
  public record Waiting(
      boolean waiting,
      ContactState state,
      @Nullable Integer position,
      @Nullable Integer ahead,
      @Nullable Long estimatedWaitSeconds,
      @Nullable Step step,
      @Nullable Rank rank,
      @Nullable NextOverflow nextOverflow,
      @Nullable List<Candidate> candidates,
      @Nullable Integer others) {}

  /** The routing step in force; {@code nextAt} is absent in the last. */
  public record Step(int index, String requirement, @Nullable Instant nextAt) {}

  /** Where a contact will overflow to, if nobody takes it. */
  public record NextOverflow(OverflowTrigger when, Instant at, Target to, @Nullable String queue) {}

  /** How things stand with an agent now; {@code own} are the contacts kept for the agent. */
  public record Idle(
      Presence presence,
      @Nullable NotReadyReason reason,
      @Nullable NextPresence next,
      List<WhyIdle.Load> load,
      List<Queue> queues,
      List<String> own) {}

  /** What waits in a queue of the agent, and why the agent does not get the first of them. */
  public record Queue(
      String queue,
      int waiting,
      @Nullable Long longestWaitSeconds,
      @Nullable Verdict verdict,
      @Nullable String detail,
      @Nullable String contact) {}

  /** The decision that {@code event} tells of, if it does. */
  static Optional<Decision> decision(ContactEvent event) {
    if (event instanceof ContactEvent.Offered offered) {
      String agent = offered.agent().value();
      Why why = why(offered.explanation());
      return Optional.of(new Decision(agent, offered.at(), Kind.OFFER, null, null, why));
    }
    if (event instanceof ContactEvent.Overflowed overflowed && overflowed.explanation() != null) {
      Target to = Target.of(overflowed.to());
      String queue = Target.queue(overflowed.to());
      Why why = why(overflowed.explanation());
      return Optional.of(new Decision(null, overflowed.at(), Kind.OVERFLOW, to, queue, why));
    }
    return Optional.empty();
  }

  private static Why why(Explanation told) {
    return new Why(
        told.policyVersion(),
        Rank.of(told.rank()),
        told.ahead(),
        told.waiting(),
        told.step(),
        told.requirement().text(),
        told.order(),
        told.candidates().stream()
            .map(candidate -> new Candidate(candidate.agent().value(), candidate.verdict(), null))
            .toList(),
        told.others(),
        told.trigger());
  }

  static Waiting notWaiting(ContactState state) {
    return new Waiting(false, state, null, null, null, null, null, null, null, null);
  }

  static Waiting of(WhyWaiting why, ContactState state) {
    Duration estimate = why.estimatedWait();
    WhyWaiting.NextOverflow next = why.nextOverflow();
    return new Waiting(
        true,
        state,
        why.position(),
        why.ahead(),
        estimate == null ? null : estimate.toSeconds(),
        new Step(why.step(), why.requirement().text(), why.nextStepAt()),
        Rank.of(why.rank()),
        next == null
            ? null
            : new NextOverflow(
                next.when(), next.at(), Target.of(next.to()), Target.queue(next.to())),
        why.candidates().stream()
            .map(one -> new Candidate(one.agent().value(), one.verdict(), said(one.detail())))
            .toList(),
        why.others());
  }

  static Idle of(WhyIdle why, Instant now) {
    return new Idle(
        why.state().presence(),
        why.state().reason(),
        why.state().next(),
        why.load(),
        why.queues().stream().map(queue -> of(queue, now)).toList(),
        why.own().stream().map(Object::toString).toList());
  }

  private static Queue of(WhyIdle.Queue queue, Instant now) {
    Instant since = queue.longestSince();
    return new Queue(
        queue.queue().value(),
        queue.waiting(),
        since == null ? null : Math.max(0, Duration.between(since, now).toSeconds()),
        queue.verdict(),
        said(queue.detail()),
        queue.contact() == null ? null : queue.contact().value());
  }

  private static @Nullable String said(String detail) {
    return detail.isEmpty() ? null : detail;
  }
}
