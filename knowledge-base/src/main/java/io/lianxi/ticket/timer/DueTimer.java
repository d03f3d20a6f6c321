package io.lianxi.ticket.timer;

import io.lianxi.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timer of a ticket that has gone off and is in one copy's hands.
 *
 * @param at when it was to go off
 * @param version changes whenever the timer is set anew, so that whoever is late leaves it alone
 * @param failures how often in a row it could not be acted upon
 * @param lastActed when it could last; null for never
 */
record DueTimer(
    TicketId ticket, Instant at, long version, int failures, @Nullable Instant lastActed) {}
