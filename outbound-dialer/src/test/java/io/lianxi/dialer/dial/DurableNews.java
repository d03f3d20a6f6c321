package io.lianxi.dialer.dial;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.outcome.Bookkeeping;
import io.lianxi.dialer.outcome.CallHistory;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the telephone has told for good: each of it is kept at least once, some time later. */
final class DurableNews implements CallHistory {
  private final List<DialEvent> all = new ArrayList<>();
  private final Deque<List<DialEvent>> waiting = new ArrayDeque<>();

  /** Something has happened to one call, and it is over. */
  void happened(List<DialEvent> events) {
    all.addAll(events);
    waiting.add(events);
  }

  /** Keeps what happened; whoever dies on the way has kept some of it, which is told again. */
  void keepAll(Bookkeeping books) {
    while (!waiting.isEmpty()) {
      books.keep(waiting.getFirst());
      waiting.removeFirst();
    }
  }

  /** Is there anything that is not kept since then? */
  boolean isWaitingSince(Instant then) {
    return !waiting.isEmpty() && waiting.getFirst().getFirst().at().isBefore(then);
  }

  List<DialEvent> all() {
    return List.copyOf(all);
  }

  /** Of what was not kept yet nobody can tell how it ends. */
  @Override
  public Optional<CallStory> find(AttemptId call) {
    if (waiting.stream().anyMatch(events -> events.getFirst().attempt().equals(call))) {
      return Optional.of(new CallStory(false, List.of()));
    }
    List<DialEvent> told = all.stream().filter(event -> event.attempt().equals(call)).toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(new CallStory(true, told));
  }
}
