package io.lianxi.acd.routing;

import io.lianxi.acd.Channel;
import io.lianxi.acd.contact.Explanation.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Contacts of one queue with the same need, in order of rank. */
final class Group extends Ranked {
  /** How far is looked for one that tells of all. */
  private static final int LOOKED_AT = 3;

  private final Need need;
  private final Channel channel;
  private final Map<Worker, Verdict> known = new HashMap<>();

  Group(Need need) {
    this.need = need;
    this.channel = need.channel();
  }

  Need need() {
    return need;
  }

  Channel channel() {
    return channel;
  }

  /** {@link Eligibility#suits}, which is the same for all of these and remembered. */
  Verdict suits(Worker worker, Waiting one, Instant now) {
    Verdict verdict = known.get(worker);
    if (verdict == null) {
      verdict = Eligibility.suits(one.contact, one.policy(), worker.agent(), now);
      known.put(worker, verdict);
    }
    return verdict;
  }

  /** There is no such {@code worker} any more. */
  void forget(Worker worker) {
    known.remove(worker);
  }

  /**
   * Does another one wait here that was looked at already and could be taken by anyone who could
   * take {@code newcomer}? Then nobody who was free before can.
   */
  boolean tellsOf(Waiting newcomer) {
    int looked = 0;
    for (Waiting other : all()) {
      if (other != newcomer && !other.isFresh && !other.isBarredToSome()) {
        return true;
      }
      if (++looked == LOOKED_AT) {
        return false;
      }
    }
    return false;
  }
}
