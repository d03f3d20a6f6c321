package io.lianxi.ticket.work;

import io.lianxi.ticket.sla.policy.Priority;
import org.jspecify.annotations.Nullable;

/**
 * How the terms of a ticket are to change; what is null stays as it is.
 *
 * @param isRenewed is the calendar to be the category's, as it is in force now?
 */
public record TermsWish(
    @Nullable Priority priority,
    @Nullable String category,
    @Nullable Integer tier,
    @Nullable String slaClass,
    boolean isRenewed) {}
