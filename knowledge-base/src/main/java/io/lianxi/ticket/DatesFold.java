package io.lianxi.ticket;

import io.lianxi.ticket.Ticket.Dates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a ticket, after one more event. */
record DatesFold(TicketState before, Dates so) {

  Dates after(TicketEvent event, TicketState state) {
    // a machine's clock may be set back
    Instant at = event.at().isBefore(so.changed()) ? so.changed() : event.at();
    return new Dates(
        so.opened(),
        at,
        state == before ? so.state() : at,
        answered(state, at),
        state.isOpen() ? null : state == before ? so.ended() : at);
  }

  private @Nullable Instant answered(TicketState state, Instant at) {
    if (state == TicketState.REOPENED) {
      return null;
    }
    return state == TicketState.ANSWERED && before != state ? at : so.answered();
  }
}
