package io.lianxi.ticket.notice;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that a customer gets about a ticket.
 *
 * @param notBefore when it may be sent, or tried again
 * @param attempts how often it was tried
 * @param endedAt when it was sent or given up; null while it waits
 * @param failure what came of the last attempt; "" for nothing bad
 */
public record Notice(
    long id,
    TicketId ticket,
    NoticeKind kind,
    PhoneNumber phone,
    String text,
    State state,
    Instant madeAt,
    Instant notBefore,
    int attempts,
    @Nullable Instant endedAt,
    String failure) {

  /** What became of it. */
  public enum State {
    WAITING,
    SENT,
    /** Tried so often that it was given up; somebody may want to call instead. */
    FAILED,
    /** There was nothing to be told any more. */
    CANCELLED
  }
}
