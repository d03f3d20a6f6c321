package io.lianxi.ticket.sla.calendar;

/** Names one version of a stored calendar; what it says never changes. */
public record CalendarVersion(CalendarName name, int version) {}
