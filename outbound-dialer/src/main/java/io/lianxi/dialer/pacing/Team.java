package io.lianxi.dialer.pacing;

import io.lianxi.acd.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The agents of a campaign: what each does, since when, and when they are likely to be free. What
 * is told late, after something that came later, changes nothing.
 */
final class Team {
  private static final double MILLIS = 1_000;

  private final Map<AgentId, Member> members = new LinkedHashMap<>();
  private final FreeTimes times = new FreeTimes();

  /** What an agent does. */
  enum Doing {
    READY,
    TALKING,
    WRAPPING_UP,
    AWAY
  }

  /**
   * An agent.
   *
   * @param isLeaving takes no other call after this one
   */
  private record Member(Doing doing, Instant since, boolean isLeaving) {
    double seconds(Instant now) {
      return Duration.between(since, now).toMillis() / MILLIS;
    }

    boolean isBusy() {
      return doing == Doing.TALKING || doing == Doing.WRAPPING_UP;
    }
  }

  /** How many do what. */
  record Counts(int ready, int talking, int wrappingUp, int leaving, int signedIn) {}

  Counts counts() {
    Map<Doing, Integer> of = new EnumMap<>(Doing.class);
    int leaving = 0;
    for (Member member : members.values()) {
      of.merge(member.doing, 1, Integer::sum);
      leaving += member.isLeaving && member.isBusy() ? 1 : 0;
    }
    return new Counts(
        of.getOrDefault(Doing.READY, 0),
        of.getOrDefault(Doing.TALKING, 0),
        of.getOrDefault(Doing.WRAPPING_UP, 0),
        leaving,
        members.size());
  }

  void ready(AgentId agent, Instant at) {
    if (!isLate(agent, at)) {
      wrappedUp(agent, at, true);
      members.put(agent, new Member(Doing.READY, at, false));
    }
  }

  void talks(AgentId agent, Instant at) {
    if (!isLate(agent, at)) {
      members.put(agent, new Member(Doing.TALKING, at, isLeaving(agent)));
    }
  }

  void talkEnded(AgentId agent, Instant at) {
    if (isLate(agent, at)) {
      return;
    }
    Member member = members.get(agent);
    if (member != null && member.doing == Doing.TALKING) {
      times.talked(member.seconds(at));
    }
    members.put(agent, new Member(Doing.WRAPPING_UP, at, isLeaving(agent)));
  }

  void leaves(AgentId agent, Instant at) {
    members.compute(
        agent,
        (id, member) ->
            member == null
                ? new Member(Doing.AWAY, at, true)
                : new Member(member.doing, member.since, true));
  }

  void away(AgentId agent, Instant at) {
    wrappedUp(agent, at, isLeaving(agent)); // who said so before is no surprise
    members.put(agent, new Member(Doing.AWAY, at, false));
  }

  void signedOut(AgentId agent, Instant at) {
    wrappedUp(agent, at, isLeaving(agent));
    members.remove(agent);
  }

  private boolean isLate(AgentId agent, Instant at) {
    Member member = members.get(agent);
    return member != null && member.since.isAfter(at);
  }

  private boolean isLeaving(AgentId agent) {
    Member member = members.get(agent);
    return member != null && member.isLeaving;
  }

  private void wrappedUp(AgentId agent, Instant at, boolean isReady) {
    Member member = members.get(agent);
    if (member != null && member.doing == Doing.WRAPPING_UP) {
      times.wrappedUp(member.seconds(at), isReady);
    }
  }

  void rebuild() {
    times.rebuild();
  }

  /**
   * Tells each slack who may come free by then.
   *
   * @param patience so many seconds who answers waits for an agent
   */
  void tell(Slack[] slacks, Instant now, int patience) {
    for (Member member : members.values()) {
      if (member.isBusy() && !member.isLeaving) {
        double[] free = chances(member, now);
        for (int i = 0; i < slacks.length; i++) {
          slacks[i].frees(free[Math.min(Ahead.FARTHEST, Ahead.moment(i) + patience)]);
        }
      }
    }
  }

  private double[] chances(Member member, Instant now) {
    double seconds = Math.max(0, member.seconds(now));
    return member.doing == Doing.TALKING
        ? times.whenTalking(seconds)
        : times.whenWrappingUp(seconds);
  }

  /** How many are likely to come free within so many seconds. */
  double expectedFree(Instant now, int ahead) {
    return members.values().stream()
        .filter(member -> member.isBusy() && !member.isLeaving)
        .mapToDouble(member -> chances(member, now)[ahead])
        .sum();
  }
}
