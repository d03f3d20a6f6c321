package io.lianxi.ticket.work;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.Applied;
import io.lianxi.ticket.Ticket;
import java.util.List;

/** What came of something that was to be done with a stored ticket. */
public sealed interface Acted {

  /** It was done; this is the ticket after it. */
  record Done(Ticket ticket) implements Acted {}

  /** The ticket was split; both are after it. */
  record Parted(Ticket whole, Ticket part) implements Acted {}

  /** There is no such ticket. */
  record Unknown() implements Acted {}

  /** The state machine refuses it, and says what it allows. */
  record Refused(Applied.Refused why) implements Acted {}

  /** Someone changed the ticket since it was seen; this is the ticket now. */
  record Stale(Ticket now) implements Acted {}

  /** Words of the request are wrong. */
  record Wrong(List<Remark> remarks) implements Acted {
    public Wrong {
      remarks = List.copyOf(remarks);
    }
  }
}
