package io.lianxi.ticket;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.Ticket.Hands;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has a ticket after an event. Whoever accepted it first stays responsible, whatever comes. */
final class HandsFold {
  private final Ticket before;
  private final Hands hands;

  HandsFold(Ticket before) {
    this.before = before;
    this.hands = before.hands();
  }

  Hands after(TicketEvent.Handing event) {
    return switch (event) {
      case TicketEvent.Accepted accepted -> accepted(accepted.agent());
      case TicketEvent.Dispatched dispatched ->
          new Hands(hands.responsible(), dispatched.to(), dispatched.group(), List.of());
      case TicketEvent.Transferred moved -> moved(moved.group(), moved.to());
      case TicketEvent.Taken taken -> held(taken.agent());
      case TicketEvent.Returned returned -> held(hands.responsible());
      case TicketEvent.HandlerAdded added ->
          new Hands(
              hands.responsible(),
              hands.handler(),
              hands.group(),
              Stream.concat(hands.helpers().stream(), Stream.of(added.agent())).toList());
    };
  }

  private Hands accepted(AgentId agent) {
    AgentId first = hands.responsible();
    return new Hands(first == null ? agent : first, agent, hands.group(), hands.helpers());
  }

  /** Where nobody has to take it first, whoever had it keeps it until someone else is named. */
  private Hands moved(String group, @Nullable AgentId to) {
    boolean isKept =
        to == null
            && (before.state() == TicketState.ACCEPTED
                || before.state() == TicketState.PRE_PROCESSED
                || before.state() == TicketState.RETURNED);
    return new Hands(hands.responsible(), isKept ? hands.handler() : to, group, List.of());
  }

  private Hands held(@Nullable AgentId agent) {
    List<AgentId> others =
        hands.helpers().stream().filter(helper -> !helper.equals(agent)).toList();
    return new Hands(hands.responsible(), agent, hands.group(), others);
  }
}
