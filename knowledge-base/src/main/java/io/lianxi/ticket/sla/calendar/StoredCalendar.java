package io.lianxi.ticket.sla.calendar;

import io.lianxi.acd.time.BusinessCalendar;
import java.time.Instant;

/**
 * A calendar under its name, as one version of it says.
 *
 * @param changedBy log-in name of who made it so
 */
public record StoredCalendar(
    CalendarVersion version, BusinessCalendar calendar, String changedBy, Instant changedAt) {}
