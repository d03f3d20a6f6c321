package io.lianxi.ticket.sla;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks kept the plain way, in whole seconds, on clocks that look at every minute. */
final class NaiveTicket {
  private static final long FOREVER = Long.MAX_VALUE;
  private static final int MINUTES = 20 * 1_440;

  private final RandomHistory history;
  private final Map<CalendarVersion, MinuteClock> clocks = new HashMap<>();
  private final MinuteClock wallClock;
  private final Map<ClockKind, Run> runs = new EnumMap<>(ClockKind.class);
  private final List<long[]> pauses = new ArrayList<>();
  private SlaTerms terms;
  private boolean isPaused;
  private boolean isOver;

  /** One clock, with all it needs to be read. */
  private static final class Run {
    final long start;
    final List<long[]> gaps = new ArrayList<>();
    long stopped = FOREVER;
    boolean isCancelled;
    @Nullable SlaTerms terms;
    List<long[]> pauses = List.of();

    Run(long start) {
      this.start = start;
    }
  }

  /** How a clock stands; due is -1 when never, or later than looked at. */
  record Reading(ClockState state, long elapsed, long due) {}

  NaiveTicket(RandomHistory history) {
    this.history = history;
    SlaFact.Opened opened = (SlaFact.Opened) history.facts.getFirst();
    terms = opened.terms();
    wallClock = new MinuteClock(null, opened.at(), MINUTES);
    runs.put(ClockKind.FIRST_RESPONSE, new Run(opened.at().getEpochSecond()));
    runs.put(ClockKind.RESOLUTION, new Run(opened.at().getEpochSecond()));
    history.facts.stream().skip(1).forEach(fact -> take(fact, fact.at().getEpochSecond()));
  }

  /** Whatever is due later is not looked at. */
  static Instant lookedUntil(RandomHistory history) {
    long first = Math.floorDiv(history.facts.getFirst().at().getEpochSecond(), 60L);
    return Instant.ofEpochSecond((first + MINUTES) * 60 + 1);
  }

  private void take(SlaFact fact, long at) {
    switch (fact) {
      case SlaFact.Opened opened -> throw new IllegalStateException();
      case SlaFact.TermsChanged changed -> terms = changed.terms();
      case SlaFact.CalendarChanged changed -> newer(changed.calendar());
      case SlaFact.Paused paused when !isPaused -> {
        pauses.add(new long[] {at, FOREVER});
        isPaused = true;
      }
      case SlaFact.Resumed resumed when isPaused -> {
        pauses.getLast()[1] = at;
        isPaused = false;
      }
      case SlaFact.Paused paused -> {}
      case SlaFact.Resumed resumed -> {}
      case SlaFact.Responded responded -> responded(at);
      case SlaFact.CustomerWrote wrote -> {
        boolean isWaiting =
            isRunning(ClockKind.FIRST_RESPONSE) || isRunning(ClockKind.NEXT_RESPONSE);
        if (!isOver && !isWaiting) {
          runs.put(ClockKind.NEXT_RESPONSE, new Run(at));
        }
      }
      case SlaFact.Resolved resolved -> over(at, false);
      case SlaFact.Cancelled cancelled -> over(at, true);
      case SlaFact.Reopened reopened when isOver -> reopen(at);
      case SlaFact.Reopened reopened -> {}
    }
  }

  private void newer(CalendarVersion version) {
    CalendarVersion before = terms.calendar();
    if (before != null && before.name().equals(version.name())) {
      terms =
          new SlaTerms(
              terms.priority(), terms.category(), terms.tier(), version, terms.policy(), null);
    }
  }

  private boolean isRunning(ClockKind kind) {
    Run run = runs.get(kind);
    return run != null && run.stopped == FOREVER;
  }

  private void responded(long at) {
    stop(ClockKind.FIRST_RESPONSE, at, false);
    stop(ClockKind.NEXT_RESPONSE, at, false);
  }

  private void over(long at, boolean isCancelled) {
    for (ClockKind kind : ClockKind.values()) {
      stop(kind, at, isCancelled);
    }
    isOver = true;
  }

  private void stop(ClockKind kind, long at, boolean isCancelled) {
    Run run = runs.get(kind);
    if (run != null && run.stopped == FOREVER) {
      run.stopped = at;
      run.isCancelled = isCancelled;
      run.terms = terms;
      run.pauses =
          pauses.stream().map(p -> new long[] {p[0], p[1] == FOREVER ? at : p[1]}).toList();
    }
  }

  private void reopen(long at) {
    isOver = false;
    Run run = Objects.requireNonNull(runs.get(ClockKind.RESOLUTION));
    if (history.rules.policy(terms.policy()).reopening() == Reopening.RESTART) {
      runs.put(ClockKind.RESOLUTION, new Run(at));
    } else {
      run.gaps.add(new long[] {run.stopped, at});
      run.stopped = FOREVER;
    }
  }

  /** The clocks that are promised, as they stand at the history's now. */
  Map<ClockKind, Reading> read() {
    Map<ClockKind, Reading> readings = new EnumMap<>(ClockKind.class);
    runs.forEach(
        (kind, run) -> {
          SlaTerms valid = run.terms == null || run.stopped == FOREVER ? terms : run.terms;
          SlaClass slaClass = history.rules.policy(valid.policy()).classOf(valid);
          slaClass
              .promise(kind, valid.tier())
              .ifPresent(p -> readings.put(kind, read(run, clock(slaClass, valid), p.toSeconds())));
        });
    return readings;
  }

  private Reading read(Run run, MinuteClock clock, long promised) {
    boolean isStopped = run.stopped != FOREVER;
    List<long[]> still = new ArrayList<>(run.gaps);
    still.addAll(isStopped ? run.pauses : pauses);
    long now = isStopped ? run.stopped : history.now.getEpochSecond();
    long due = clock.due(run.start, promised, still);
    return new Reading(state(run, due, now), clock.elapsed(run.start, now, still), due);
  }

  private ClockState state(Run run, long due, long now) {
    if (run.stopped != FOREVER) {
      ClockState met = run.isCancelled ? ClockState.CANCELLED : ClockState.MET;
      return due >= 0 && now > due ? ClockState.BREACHED : met;
    }
    ClockState running = isPaused ? ClockState.PAUSED : ClockState.RUNNING;
    return due >= 0 && now >= due ? ClockState.BREACHED : running;
  }

  private MinuteClock clock(SlaClass slaClass, SlaTerms valid) {
    CalendarVersion version = valid.calendar();
    if (version == null || slaClass.counting() == Counting.WALL_CLOCK) {
      return wallClock;
    }
    BusinessCalendar calendar = history.calendars.get(version);
    return clocks.computeIfAbsent(
        version, v -> new MinuteClock(calendar, history.facts.getFirst().at(), MINUTES));
  }
}
