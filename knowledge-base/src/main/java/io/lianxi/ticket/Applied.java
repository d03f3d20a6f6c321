package io.lianxi.ticket;

import java.util.Set;

/** What came of something that was to be done with a ticket. */
public sealed interface Applied {

  /** It was done. */
  record Changed(Ticket ticket) implements Applied {}

  /**
   * It cannot be done now; nothing has changed.
   *
   * @param allowed what can be done instead
   * @param why in words
   */
  record Refused(TicketState state, TicketVerb verb, Set<TicketVerb> allowed, String why)
      implements Applied {}
}
