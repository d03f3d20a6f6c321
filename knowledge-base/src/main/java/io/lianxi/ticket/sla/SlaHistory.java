package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.Moment.Breach;
import io.lianxi.ticket.sla.Moment.Escalation;
import io.lianxi.ticket.sla.Moment.Occasion;
import io.lianxi.ticket.sla.Moment.Warning;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Pause;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.EscalationStep;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks of a ticket: the fold of its {@link SlaFact}s, in order, and nothing else.
 *
 * <ol>
 *   <li>Opening starts the first response and the resolution.
 *   <li>A response stops the first response, or the next one; what the customer writes when neither
 *       runs starts the next one. The answer is a response too, and stops the resolution.
 *   <li>A pause stands still whatever runs, over every change of terms, transfer and reopening.
 *   <li>A clock that has stopped keeps its verdict. One that runs is computed anew from its start
 *       when the terms change: what has elapsed stays, what is promised and when it counts is as
 *       the new terms say. So a breach may be none any more, and {@link #recomputed} says so.
 *   <li>Stopped at its due moment is met; still running at its due moment is breached.
 *   <li>Reopening lets the resolution go on, or starts a new one, as the policy says.
 * </ol>
 */
public final class SlaHistory {
  private final SlaTerms terms;
  private final SlaPolicy policy;
  private final SlaClass slaClass;
  private final SlaClock clock;
  private final Course course;

  /** What has happened to the clocks. */
  record Course(
      List<ClockRun> runs, List<Pause> pauses, List<Recomputed> recomputed, Instant last) {
    Course {
      runs = List.copyOf(runs);
      recomputed = List.copyOf(recomputed);
    }

    boolean isPaused() {
      return pauses.stream().anyMatch(pause -> pause.to() == null);
    }
  }

  SlaHistory(SlaRules rules, SlaTerms terms, Course course) {
    this.terms = terms;
    this.policy = rules.policy(terms.policy());
    this.slaClass = policy.classOf(terms);
    CalendarVersion calendar = terms.calendar();
    this.clock =
        calendar == null || slaClass.counting() == Counting.WALL_CLOCK
            ? SlaClock.wallClock()
            : rules.clock(calendar);
    this.course = course;
  }

  /**
   * The clocks of a ticket to which {@code facts} happened, in that order.
   *
   * @throws IllegalArgumentException when the ticket was not opened first, or twice
   */
  public static SlaHistory of(List<? extends SlaFact> facts, SlaRules rules) {
    if (facts.isEmpty() || !(facts.getFirst() instanceof SlaFact.Opened opened)) {
      throw new IllegalArgumentException("a ticket is opened before anything happens to it");
    }
    SlaFold fold = new SlaFold(opened, rules);
    facts.stream().skip(1).forEach(fold::take);
    return fold.history();
  }

  /** What its promises depend on now. */
  public SlaTerms terms() {
    return terms;
  }

  /** The class of its promises now. */
  public SlaClass slaClass() {
    return slaClass;
  }

  /** When it stood still, oldest first; the last may go on. */
  public List<Pause> pauses() {
    return course.pauses();
  }

  /** What was computed anew, oldest first. */
  public List<Recomputed> recomputed() {
    return course.recomputed();
  }

  SlaClock clock() {
    return clock;
  }

  Optional<Duration> promise(ClockKind kind) {
    return slaClass.promise(kind, terms.tier());
  }

  /** How the clock of each kind that was started last stands at {@code now}, if promised. */
  public Map<ClockKind, ClockReading> at(Instant now) {
    Map<ClockKind, ClockRun> newest = new EnumMap<>(ClockKind.class);
    course.runs().forEach(run -> newest.put(run.kind(), run));
    Map<ClockKind, ClockReading> readings = new EnumMap<>(ClockKind.class);
    newest.forEach((kind, run) -> read(run, now).ifPresent(read -> readings.put(kind, read)));
    return readings;
  }

  /** How every clock it ever had stands at {@code now}, in the order they were started. */
  public List<ClockReading> all(Instant now) {
    return course.runs().stream()
        .sorted(Comparator.comparing(ClockRun::start).thenComparing(ClockRun::kind))
        .flatMap(run -> read(run, now).stream())
        .toList();
  }

  /** Empty when nothing is promised. */
  Optional<ClockReading> read(ClockRun run, Instant now) {
    ClockRun.Stop stop = run.stopped();
    if (stop == null) {
      return promise(run.kind())
          .map(
              promised ->
                  running(run, promised, now.isBefore(course.last()) ? course.last() : now));
    }
    Duration promised = stop.promised();
    return promised == null ? Optional.empty() : Optional.of(reading(run, promised, stop));
  }

  private ClockReading running(ClockRun run, Duration promised, Instant now) {
    List<Pause> still = run.stillDuring(course.pauses());
    Instant due = clock.due(run.start(), promised, still).orElse(null);
    boolean isBreached = due != null && !now.isBefore(due);
    ClockState state = course.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
    ClockRun.Stop standing =
        new ClockRun.Stop(
            now,
            isBreached ? ClockState.BREACHED : state,
            due,
            promised,
            clock.elapsed(run.start(), now, still),
            passed(run, promised, now));
    return reading(run, promised, standing);
  }

  private static ClockReading reading(ClockRun run, Duration promised, ClockRun.Stop standing) {
    List<Moment> passed = standing.passed();
    Duration left = promised.minus(standing.elapsed());
    return new ClockReading(
        run.kind(),
        standing.state(),
        run.start(),
        standing.due(),
        promised,
        standing.elapsed(),
        left.isNegative() ? Duration.ZERO : left,
        left.isNegative() ? left.negated() : Duration.ZERO,
        passed.stream()
            .map(Moment::occasion)
            .filter(Warning.class::isInstance)
            .map(occasion -> ((Warning) occasion).step())
            .toList(),
        (int) passed.stream().filter(moment -> moment.occasion() instanceof Escalation).count());
  }

  List<Moment> passed(ClockRun run, Duration promised, Instant until) {
    return moments(run, promised).stream().filter(moment -> !moment.at().isAfter(until)).toList();
  }

  /**
   * Every moment at which the clocks that run ask for something, past ones included, earliest
   * first. While the ticket is paused, those that are still ahead are unknown and left out.
   */
  public List<Moment> moments() {
    return course.runs().stream()
        .filter(ClockRun::isRunning)
        .flatMap(
            run ->
                promise(run.kind()).stream().flatMap(promised -> moments(run, promised).stream()))
        .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::kind))
        .toList();
  }

  /**
   * Every moment that has passed at {@code now}, of clocks that run and of those that have stopped,
   * earliest first. What a clock passed before it stopped stays passed.
   */
  public List<Moment> passed(Instant now) {
    return course.runs().stream()
        .flatMap(run -> passed(run, now).stream())
        .sorted(Comparator.comparing(Moment::at).thenComparing(Moment::kind))
        .toList();
  }

  private List<Moment> passed(ClockRun run, Instant now) {
    ClockRun.Stop stop = run.stopped();
    return stop == null
        ? promise(run.kind()).map(promised -> passed(run, promised, now)).orElse(List.of())
        : stop.passed();
  }

  /** What a timer has to be set for: the first moment after {@code now}; empty for nothing. */
  public Optional<Moment> nextMoment(Instant now) {
    return moments().stream().filter(moment -> moment.at().isAfter(now)).findFirst();
  }

  private List<Moment> moments(ClockRun run, Duration promised) {
    List<Moment> moments = new ArrayList<>();
    for (WarningStep step : policy.warnings()) {
      step.after(promised).ifPresent(after -> add(moments, run, after, new Warning(step)));
    }
    add(moments, run, promised, new Breach());
    int level = 0;
    for (EscalationStep step : policy.escalation()) {
      if (step.kind() == run.kind()) {
        level++;
        add(moments, run, promised.plus(step.after()), new Escalation(level, step.told()));
      }
    }
    return moments;
  }

  private void add(List<Moment> moments, ClockRun run, Duration after, Occasion occasion) {
    clock
        .due(run.start(), after, run.stillDuring(course.pauses()))
        .ifPresent(at -> moments.add(new Moment(at, run.kind(), run.start(), occasion)));
  }
}
