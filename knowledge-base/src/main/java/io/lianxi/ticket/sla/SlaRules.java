package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.calendar.SlaClock;
import io.lianxi.ticket.sla.policy.SlaPolicy;

/** Every policy and calendar a ticket may refer to. What a version says never changes. */
public interface SlaRules {

  /**
   * The policy of that version.
   *
   * @throws IllegalArgumentException when there never was such a version
   */
  SlaPolicy policy(int version);

  /**
   * The clock of that version of a calendar; the same each time, since to make one costs.
   *
   * @throws IllegalArgumentException when there never was such a calendar
   */
  SlaClock clock(CalendarVersion calendar);
}
