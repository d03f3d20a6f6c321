package io.lianxi.ticket.work;

import io.lianxi.ticket.sla.calendar.CalendarName;
import io.lianxi.ticket.sla.policy.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How the terms of a ticket are to change; what is null stays as it is.
 *
 * @param hours which hours are to count
 */
public record TermsWish(
    @Nullable Priority priority,
    @Nullable String category,
    @Nullable Integer tier,
    @Nullable String slaClass,
    Hours hours) {

  /** Which hours are to count for a ticket. */
  public sealed interface Hours {

    /** As before; those of its category when it moves to another. */
    record Same() implements Hours {}

    /** Those of its category, as they are in force now. */
    record OfCategory() implements Hours {}

    /** Those of a calendar that is there, as they are in force now. */
    record Of(CalendarName calendar) implements Hours {}

    /** All of them. */
    record All() implements Hours {}
  }
}
