package io.lianxi.ticket.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that was told.
 *
 * @param id in the order in which they were told, more or less
 * @param withdrawnAt when a change of the ticket's terms put off what it says; null while it stands
 * @param seenAt when whoever reads it acknowledged it; null when not, or when nobody asks
 */
public record Told(
    long id, Alarm alarm, Instant at, @Nullable Instant withdrawnAt, @Nullable Instant seenAt) {}
