package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.Calendars;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.SlaPolicies;
import io.lianxi.ticket.sla.policy.SlaPolicy;

/** The policies and calendars of the centre. */
final class StoredSlaRules implements SlaRules {
  private final SlaPolicies policies;
  private final Calendars calendars;

  StoredSlaRules(SlaPolicies policies, Calendars calendars) {
    this.policies = policies;
    this.calendars = calendars;
  }

  @Override
  public SlaPolicy policy(int version) {
    return policies
        .find(version)
        .orElseThrow(() -> new IllegalArgumentException("there is no policy " + version));
  }

  @Override
  public SlaClock clock(CalendarVersion calendar) {
    return calendars
        .clock(calendar)
        .orElseThrow(() -> new IllegalArgumentException("there is no calendar " + calendar));
  }
}
