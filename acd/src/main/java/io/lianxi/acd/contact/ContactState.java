package io.lianxi.acd.contact;

/**
 * Where a contact stands: {@code IN_FLOW → QUEUED → OFFERED → CONNECTED ⇄ ON_HOLD → WRAP_UP →
 * CLOSED}, or {@code ABANDONED} when the customer left before an agent came. The one way back is to
 * {@code QUEUED}.
 */
public enum ContactState {
  IN_FLOW,
  QUEUED,
  OFFERED,
  CONNECTED,
  ON_HOLD,
  WRAP_UP,
  CLOSED,
  ABANDONED;

  /** Is there no customer any more, nor any work left? */
  public boolean isFinal() {
    return this == CLOSED || this == ABANDONED;
  }

  /** Is the customer still on the line? */
  public boolean isLive() {
    return switch (this) {
      case IN_FLOW, QUEUED, OFFERED, CONNECTED, ON_HOLD -> true;
      case WRAP_UP, CLOSED, ABANDONED -> false;
    };
  }

  /** Is the customer with an agent, talking or held? */
  public boolean isWithAgent() {
    return this == CONNECTED || this == ON_HOLD;
  }
}
