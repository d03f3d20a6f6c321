package io.lianxi.acd.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's word that an attempt to connect an agent is over; built by the library, which
 * finds class and setters by name.
 */
public final class LianxiConnectEndedEvent extends UserEvent {
  private static final long serialVersionUID = 1L;

  private @Nullable String leg;
  private @Nullable String status;

  public LianxiConnectEndedEvent(Object source) {
    super(source);
  }

  public @Nullable String getLeg() {
    return leg;
  }

  public void setLeg(String leg) {
    this.leg = leg;
  }

  /** Dial's outcome, e.g. ANSWER, BUSY, CHANUNAVAIL. */
  public @Nullable String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }
}
