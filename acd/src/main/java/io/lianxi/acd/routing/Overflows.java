package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.OverflowTrigger;
import io.lianxi.acd.queue.OverflowRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rule makes a contact overflow that waits. */
final class Overflows {
  /** So that queues that overflow into each other do not pass a contact on for ever. */
  static final int MOST_TO_QUEUES = 5;

  /**
   * How long after a contact came it can still be judged for having come. Longer than another copy
   * needs to take over, so that nobody slips through; whoever waits longer was judged by the copy
   * that led before.
   */
  static final Duration JOINING = Duration.ofSeconds(10);

  private final Hall hall;
  private final Crew crew;
  private final Instant now;

  Overflows(Hall hall, Crew crew, Instant now) {
    this.hall = hall;
    this.crew = crew;
    this.now = now;
  }

  /** Those for whom the last one has left who could ever have taken them. */
  List<Waiting> abandonedByAll() {
    List<Waiting> abandoned = new ArrayList<>();
    for (Lane lane : crew.left()) {
      if (lane.hasRule(OverflowTrigger.LEAVE_EMPTY)) {
        lane.groups().values().stream()
            .map(Group::all)
            .filter(alike -> isEmpty(alike.first()))
            .forEach(abandoned::addAll);
      }
    }
    return abandoned;
  }

  /** The first rule by which the queue is closed for {@code waiting}. */
  Optional<OverflowRule> closing(Waiting waiting) {
    return waiting.policy().overflow().stream()
        .filter(rule -> rule.when() == OverflowTrigger.CLOSED)
        .filter(rule -> isPossible(rule.then(), waiting))
        .filter(rule -> !waiting.lane.isOpen(now))
        .findFirst();
  }

  /** The first other rule that applies to {@code waiting}, whom nobody could take. */
  Optional<OverflowRule> applying(Waiting waiting) {
    return waiting.policy().overflow().stream()
        .filter(rule -> isPossible(rule.then(), waiting))
        .filter(rule -> isTriggered(rule, waiting))
        .findFirst();
  }

  /**
   * Only callers can hear anything; a promise to call back leads only to other queues and is given
   * once; queues are real.
   */
  boolean isPossible(Overflow to, Waiting waiting) {
    boolean isPromised = waiting.place.callback() != null;
    boolean canHear = waiting.contact.origin().channel() == Channel.VOICE && !isPromised;
    return switch (to) {
      case Overflow.ToQueue other ->
          waiting.place.overflows() < MOST_TO_QUEUES
              && !other.queue().equals(waiting.place.queue())
              && hall.isKnown(other.queue());
      case Overflow.Callback callback -> canHear && waiting.place.overflows() == 0;
      case Overflow.Voicemail voicemail -> canHear;
      case Overflow.Announcement announcement -> canHear;
      case Overflow.WeChatInvitation invitation -> canHear;
    };
  }

  private boolean isTriggered(OverflowRule rule, Waiting waiting) {
    return switch (rule.when()) {
      case CLOSED -> false; // asked before anybody could take it
      case JOIN_EMPTY -> isJoining(waiting) && isEmpty(waiting);
      case LEAVE_EMPTY -> isForAnyone(waiting) && isEmpty(waiting);
      case LENGTH -> isJoining(waiting) && waiting.lane.joined() >= rule.limit();
      case WAIT -> !now.isBefore(waiting.place.enteredAt().plusSeconds(rule.limit()));
    };
  }

  private boolean isJoining(Waiting waiting) {
    return waiting.isJoining && now.isBefore(waiting.place.enteredAt().plus(JOINING));
  }

  /** Is it neither kept for one agent nor waiting to be called back later? */
  private static boolean isForAnyone(Waiting waiting) {
    return waiting.group != null && waiting.group.need().keptFor() == null;
  }

  /** Is nobody signed in who could ever take it? */
  private boolean isEmpty(Waiting waiting) {
    boolean isKeptForSomeone =
        waiting
            .place
            .wishes()
            .keptFor(now)
            .flatMap(crew::find)
            .filter(worker -> worker.couldEver(waiting, now))
            .isPresent();
    return !isKeptForSomeone
        && waiting.lane.members().noneMatch(member -> member.couldEver(waiting, now));
  }
}
