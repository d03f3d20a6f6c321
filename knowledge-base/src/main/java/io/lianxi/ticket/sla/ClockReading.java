package io.lianxi.ticket.sla;

import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.WarningStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock of a ticket stands at a moment.
 *
 * @param start when it began to run
 * @param due null while it is paused, and where its calendar never gets there
 * @param promised how long it may run
 * @param elapsed how long it has run, pauses and closed hours aside
 * @param remaining what is left of the promise; none after it
 * @param overdue what it has run beyond the promise; none before it
 * @param warned the warnings it has passed
 * @param level how many steps of the escalation it has passed
 */
public record ClockReading(
    ClockKind kind,
    ClockState state,
    Instant start,
    @Nullable Instant due,
    Duration promised,
    Duration elapsed,
    Duration remaining,
    Duration overdue,
    List<WarningStep> warned,
    int level) {}
