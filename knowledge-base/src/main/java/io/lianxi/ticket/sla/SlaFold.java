package io.lianxi.ticket.sla;

import static io.lianxi.ticket.sla.policy.ClockKind.FIRST_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.NEXT_RESPONSE;
import static io.lianxi.ticket.sla.policy.ClockKind.RESOLUTION;

import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a ticket in, one after the other. */
final class SlaFold {
  private final SlaRules rules;
  private final List<ClockRun> runs = new ArrayList<>();
  private final List<Recomputed> recomputed = new ArrayList<>();
  private List<Pause> pauses = new ArrayList<>();
  private @Nullable Instant pausedSince;
  private SlaTerms terms;
  private boolean isOver;
  private Instant last;

  SlaFold(SlaFact.Opened opened, SlaRules rules) {
    this.rules = rules;
    this.terms = opened.terms();
    this.last = opened.at();
    runs.add(ClockRun.from(FIRST_RESPONSE, last));
    runs.add(ClockRun.from(RESOLUTION, last));
  }

  /** A machine's clock may be set back: no fact is before the one that came before it. */
  void take(SlaFact fact) {
    Instant at = fact.at().isBefore(last) ? last : fact.at();
    last = at;
    switch (fact) {
      case SlaFact.Opened twice ->
          throw new IllegalArgumentException("a ticket is opened once, then opened again");
      case SlaFact.TermsChanged changed -> change(changed.terms(), changed.why(), at);
      case SlaFact.CalendarChanged changed -> calendar(changed.calendar(), at);
      case SlaFact.Paused paused -> pausedSince = pausedSince == null ? at : pausedSince;
      case SlaFact.Resumed resumed -> resume(at);
      case SlaFact.Responded responded -> respond(at);
      case SlaFact.CustomerWrote wrote -> await(at);
      case SlaFact.Resolved resolved -> resolve(at);
      case SlaFact.Reopened reopened -> reopen(at);
      case SlaFact.Cancelled cancelled -> cancel(at);
    }
  }

  private void calendar(CalendarVersion version, Instant at) {
    SlaTerms newer = terms.with(version);
    if (!newer.equals(terms)) {
      change(newer, "calendar " + version.name() + " version " + version.version(), at);
    }
  }

  private void change(SlaTerms newer, String why, Instant at) {
    List<ClockRun> running = runs.stream().filter(ClockRun::isRunning).toList();
    SlaHistory before = history();
    terms = newer;
    SlaHistory after = history();
    for (ClockRun run : running) {
      recomputed.add(
          new Recomputed(at, run.kind(), why, standing(before, run, at), standing(after, run, at)));
    }
  }

  private static Recomputed.@Nullable Standing standing(
      SlaHistory history, ClockRun run, Instant at) {
    return history
        .read(run, at)
        .map(read -> new Recomputed.Standing(read.due(), read.promised(), read.remaining()))
        .orElse(null);
  }

  private void resume(Instant at) {
    if (pausedSince != null) {
      pauses = ClockRun.with(pauses, new Pause(pausedSince, at));
      pausedSince = null;
    }
  }

  private void respond(Instant at) {
    stop(FIRST_RESPONSE, at, false);
    stop(NEXT_RESPONSE, at, false);
  }

  private void await(Instant at) {
    if (!isOver && running(FIRST_RESPONSE).isEmpty() && running(NEXT_RESPONSE).isEmpty()) {
      runs.add(ClockRun.from(NEXT_RESPONSE, at));
    }
  }

  private void resolve(Instant at) {
    respond(at);
    stop(RESOLUTION, at, false);
    isOver = true;
  }

  private void cancel(Instant at) {
    for (ClockKind kind : ClockKind.values()) {
      stop(kind, at, true);
    }
    isOver = true;
  }

  private void reopen(Instant at) {
    if (!isOver) {
      return;
    }
    isOver = false;
    int index = lastIndex(RESOLUTION);
    ClockRun run = runs.get(index);
    ClockRun.Stop stopped = run.stopped();
    boolean isRestarted = rules.policy(terms.policy()).reopening() == Reopening.RESTART;
    if (stopped == null || isRestarted) {
      runs.add(ClockRun.from(RESOLUTION, at));
    } else {
      runs.set(index, run.goOn(stopped.at(), at));
    }
  }

  private Optional<ClockRun> running(ClockKind kind) {
    int index = lastIndex(kind);
    return index < 0 ? Optional.empty() : Optional.of(runs.get(index)).filter(ClockRun::isRunning);
  }

  private int lastIndex(ClockKind kind) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private void stop(ClockKind kind, Instant at, boolean isCancelled) {
    Optional<ClockRun> run = running(kind);
    if (run.isPresent()) {
      runs.set(lastIndex(kind), run.get().stop(stop(run.get(), at, isCancelled)));
    }
  }

  private ClockRun.Stop stop(ClockRun run, Instant at, boolean isCancelled) {
    SlaHistory now = history();
    List<Pause> still = run.stillDuring(pausedUntil(at));
    Duration elapsed = now.clock().elapsed(run.start(), at, still);
    Duration promised = now.promise(run.kind()).orElse(null);
    Instant due =
        promised == null ? null : now.clock().due(run.start(), promised, still).orElse(null);
    boolean isLate = due != null && at.isAfter(due);
    ClockState met = isCancelled ? ClockState.CANCELLED : ClockState.MET;
    List<Moment> passed = promised == null ? List.of() : now.passed(run, promised, at);
    return new ClockRun.Stop(
        at, isLate ? ClockState.BREACHED : met, due, promised, elapsed, passed);
  }

  /** The pauses as if the one that goes on ended at {@code at}. */
  private List<Pause> pausedUntil(Instant at) {
    return pausedSince == null ? pauses : ClockRun.with(pauses, new Pause(pausedSince, at));
  }

  SlaHistory history() {
    List<Pause> all =
        pausedSince == null ? pauses : ClockRun.with(pauses, new Pause(pausedSince, null));
    return new SlaHistory(rules, terms, new SlaHistory.Course(runs, all, recomputed, last));
  }
}
