package io.lianxi.desktop.ticketing.work;

import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.work.TicketLine.Glance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a list shows it.
 *
 * @param phone masked
 * @param due when the clock is due that is due first
 * @param clock its colour
 * @param remainingSeconds until then, by the clock on the wall; negative once it is broken
 */
public record LineView(
    String id,
    String number,
    TicketState state,
    String priority,
    String category,
    @Nullable String categoryLabelZh,
    @Nullable String categoryLabelEn,
    String subject,
    @Nullable String customerName,
    @Nullable String phone,
    @Nullable String province,
    @Nullable String handler,
    @Nullable String group,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant due,
    @Nullable String dueKind,
    Glance clock,
    @Nullable Long remainingSeconds,
    int urged,
    int returned,
    boolean isRepeat,
    List<String> risks) {}
