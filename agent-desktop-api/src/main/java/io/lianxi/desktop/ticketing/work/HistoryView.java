package io.lianxi.desktop.ticketing.work;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket.
 *
 * @param type the name of its event, e.g. {@code Dispatched}
 * @param by log-in name; "" for the customer or the clock
 * @param text what was said or written, if anything
 * @param details everything else about it; other tickets as id and number
 */
public record HistoryView(
    int sequence,
    String type,
    Instant at,
    String by,
    @Nullable String byName,
    @Nullable String text,
    Map<String, Object> details) {}
