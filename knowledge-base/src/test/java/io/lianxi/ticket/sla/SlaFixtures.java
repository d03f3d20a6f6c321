package io.lianxi.ticket.sla;

import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.ClassRule;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Counting;
import io.lianxi.ticket.sla.policy.EscalationStep;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.Reopening;
import io.lianxi.ticket.sla.policy.SlaClass;
import io.lianxi.ticket.sla.policy.SlaPolicy;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Policies and calendars for tests, in memory. */
public final class SlaFixtures implements SlaRules {
  public static final String COMPLAINT = "complaint";

  private final Map<Integer, SlaPolicy> policies = new HashMap<>();
  private final Map<CalendarVersion, SlaClock> clocks = new HashMap<>();

  /** The shipped policy, as version 1. */
  public SlaFixtures() {
    with(SlaPolicy.usual());
  }

  public SlaFixtures with(SlaPolicy policy) {
    policies.put(policy.version(), policy);
    return this;
  }

  public SlaFixtures with(CalendarVersion version, BusinessCalendar calendar) {
    clocks.put(version, SlaClock.of(calendar));
    return this;
  }

  @Override
  public SlaPolicy policy(int version) {
    return Objects.requireNonNull(policies.get(version));
  }

  @Override
  public SlaClock clock(CalendarVersion calendar) {
    return Objects.requireNonNull(clocks.get(calendar));
  }

  /** An ordinary complaint of a customer of the lowest tier, by the wall clock. */
  public static SlaTerms ordinary() {
    return new SlaTerms(Priority.ORDINARY, COMPLAINT, 1, null, 1, null);
  }

  public static SlaTerms urgent() {
    return new SlaTerms(Priority.URGENT, COMPLAINT, 1, null, 1, null);
  }

  public static CalendarVersion calendar(String name, int version) {
    return new CalendarVersion(new CalendarName(name), version);
  }

  /** 2026-09-28, a Monday, by UTC. */
  public static Instant monday(String time) {
    return Instant.parse("2026-09-28T" + time + ":00Z");
  }

  /** A policy with one class of these promises, in hours, all by business hours. */
  public static SlaPolicy policy(int version, int first, int next, int all, Reopening reopening) {
    return new SlaPolicy(
        version,
        List.of(
            new SlaClass(
                "office",
                "办公",
                "Office",
                Counting.CALENDAR,
                Map.of(
                    ClockKind.FIRST_RESPONSE,
                    Duration.ofHours(first),
                    ClockKind.NEXT_RESPONSE,
                    Duration.ofHours(next),
                    ClockKind.RESOLUTION,
                    Duration.ofHours(all)),
                List.of(100, 100, 100, 100, 100, 100, 50))),
        List.of(new ClassRule(null, null, "office")),
        List.of(WarningStep.at(50), WarningStep.before(Duration.ofMinutes(15))),
        List.of(new EscalationStep(ClockKind.RESOLUTION, Duration.ofHours(1), "supervisor")),
        reopening);
  }
}
