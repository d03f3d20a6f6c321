package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import java.time.YearMonth;

/**
 * Refunds that have all of it in common, added up.
 *
 * @param month in which they were proposed, in China
 */
public record RefundSum(
    YearMonth month,
    String category,
    Liability liability,
    Refund.Kind kind,
    RefundState state,
    int count,
    long fen) {}
