package io.lianxi.ivr.chat;

/** How far a message for the customer has come. */
public enum Delivery {
  /** it is kept, and will be sent; what is not for the customer stays so */
  STORED,
  /** the channel has taken it */
  SENT,
  /** the customer has it */
  DELIVERED,
  /** the customer has seen it */
  READ,
  /** it cannot be sent */
  FAILED;

  /** May a message that has come so far be said to have come to {@code next}? */
  public boolean leadsTo(Delivery next) {
    return switch (this) {
      case STORED -> next != STORED;
      case SENT -> next == DELIVERED || next == READ || next == FAILED;
      case DELIVERED -> next == READ;
      case READ, FAILED -> false;
    };
  }
}
