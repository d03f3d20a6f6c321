package io.lianxi.acd.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/**
 * The dialplan's word that an agent's leg has lost its customer and waits for the next; built by
 * the library, which finds class and setters by name.
 */
public final class LianxiLegKeptEvent extends UserEvent {
  private static final long serialVersionUID = 1L;

  private @Nullable String contact;
  private @Nullable String leg;

  public LianxiLegKeptEvent(Object source) {
    super(source);
  }

  /** Whose it was. */
  public @Nullable String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public @Nullable String getLeg() {
    return leg;
  }

  public void setLeg(String leg) {
    this.leg = leg;
  }
}
