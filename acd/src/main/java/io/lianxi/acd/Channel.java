package io.lianxi.acd;

/** How a customer came. */
public enum Channel {
  VOICE,
  CHAT,
  /** Nobody is at the other end: work on a ticket, which an agent has by accepting it. */
  TICKET;

  /** Is there a customer who waits at the other end? */
  public boolean hasCustomer() {
    return this != TICKET;
  }

  /** Does a line have to be put through before customer and agent have each other? */
  public boolean hasLine() {
    return this == VOICE;
  }
}
