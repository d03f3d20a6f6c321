package io.lianxi.ticket;

/** Where a ticket is on its way from the complaint to the customer who is content. */
public enum TicketState {
  /** Written down; nobody has it yet. */
  OPENED,
  /** Someone at the front desk has it, who stays responsible for good. */
  ACCEPTED,
  /** What is missing has been asked and looked up. */
  PRE_PROCESSED,
  /** Given to a group; nobody there has it yet. */
  DISPATCHED,
  /** Someone of the group has it. */
  TAKEN,
  WORKING,
  /** Given back by the group with a reason. */
  RETURNED,
  /** Stands still, as do its clocks; afterwards it goes on where it was. */
  SUSPENDED,
  /** The customer has the answer. */
  ANSWERED,
  /** The customer was asked about the answer. */
  REVISITED,
  /** The answer was none after all. */
  REOPENED,
  /** Over, with its cause and whose fault it was. */
  ARCHIVED,
  /** Goes on as another ticket. */
  MERGED,
  /** Over without an answer: withdrawn, or none to be given. */
  CLOSED;

  /** Is it still owed an answer, or to be archived? */
  public boolean isOpen() {
    return switch (this) {
      case ARCHIVED, MERGED, CLOSED -> false;
      case OPENED,
          ACCEPTED,
          PRE_PROCESSED,
          DISPATCHED,
          TAKEN,
          WORKING,
          RETURNED,
          SUSPENDED,
          ANSWERED,
          REVISITED,
          REOPENED ->
          true;
    };
  }
}
