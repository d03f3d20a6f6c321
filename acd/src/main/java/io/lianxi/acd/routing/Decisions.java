package io.lianxi.acd.routing;

import io.lianxi.acd.contact.Explanation;
import io.lianxi.acd.queue.OverflowRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The decisions of one moment, made in three steps. */
final class Decisions {
  private final Hall hall;
  private final Crew crew;
  private final Instant now;
  private final Explanations explanations;
  private final Overflows overflows;
  private final TreeMap<Waiting, Decision> decisions = new TreeMap<>();
  private final List<Waiting> fresh;

  Decisions(Hall hall, Crew crew, Instant now) {
    this.hall = hall;
    this.crew = crew;
    this.now = now;
    explanations = new Explanations(crew, now);
    overflows = new Overflows(hall, crew, now);
    overflows.abandonedByAll().forEach(hall::refresh);
    fresh = hall.arrange(now);
  }

  /** Rule 2: nobody waits where it is closed. */
  void closeQueues() {
    for (Waiting waiting : fresh) {
      overflows.closing(waiting).ifPresent(rule -> overflow(waiting, rule));
    }
  }

  /** Rules 3 and 4: everyone in order of rank gets the first agent who may get them. */
  void offer() {
    new Matching(hall, crew, now)
        .match(
            stillWaiting(),
            (waiting, worker) ->
                decisions.put(
                    waiting,
                    new Decision.Offer(
                        waiting.contact,
                        worker.id(),
                        now.plus(waiting.policy().offerTimeout()),
                        explanations.offered(waiting, worker))));
  }

  /** Rules 5 and 6: the others stay or overflow, in the order in which they came. */
  void overflow() {
    for (Waiting waiting : stillWaiting().stream().sorted(Waiting.ENTERED).toList()) {
      overflows
          .applying(waiting)
          .ifPresentOrElse(rule -> overflow(waiting, rule), () -> waiting.lane.join(waiting));
    }
  }

  private void overflow(Waiting waiting, OverflowRule rule) {
    Explanation why = explanations.overflowed(waiting, rule.when());
    decisions.put(waiting, new Decision.Overflow(waiting.contact, rule, why));
    hall.forget(waiting);
  }

  private Collection<Waiting> stillWaiting() {
    return fresh.stream().filter(hall::waits).toList();
  }

  /** Everything that was decided, highest rank first; nothing has to be looked at again. */
  List<Decision> all() {
    hall.settle();
    crew.settle();
    return new ArrayList<>(decisions.values());
  }
}
