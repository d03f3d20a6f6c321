package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Order;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for tickets, one condition after the other; a copy of itself each time. */
record Asked(TicketQuery query) {
  static final Asked EVERYTHING = new Asked(TicketQuery.everything());

  Asked states(TicketState... states) {
    return new Asked(
        new TicketQuery(
            Set.of(states),
            query.isOpen(),
            query.scope(),
            query.handed(),
            query.matter(),
            query.time(),
            query.oddity(),
            query.text(),
            query.order()));
  }

  Asked open(@Nullable Boolean isOpen) {
    return new Asked(
        new TicketQuery(
            query.states(),
            isOpen,
            query.scope(),
            query.handed(),
            query.matter(),
            query.time(),
            query.oddity(),
            query.text(),
            query.order()));
  }

  Asked scope(Scope scope) {
    return new Asked(
        new TicketQuery(
            query.states(),
            query.isOpen(),
            Optional.of(scope),
            query.handed(),
            query.matter(),
            query.time(),
            query.oddity(),
            query.text(),
            query.order()));
  }

  Asked handed(Handed handed) {
    return with(handed, query.matter(), query.time(), query.oddity());
  }

  Asked matter(About matter) {
    return with(query.handed(), matter, query.time(), query.oddity());
  }

  Asked time(Times time) {
    return with(query.handed(), query.matter(), time, query.oddity());
  }

  Asked oddity(Oddity oddity) {
    return with(query.handed(), query.matter(), query.time(), oddity);
  }

  private Asked with(Handed handed, About matter, Times time, Oddity oddity) {
    return new Asked(
        new TicketQuery(
            query.states(),
            query.isOpen(),
            query.scope(),
            handed,
            matter,
            time,
            oddity,
            query.text(),
            query.order()));
  }

  Asked text(String text) {
    return worded(text, query.order());
  }

  Asked order(Order order) {
    return worded(query.text(), order);
  }

  private Asked worded(String text, Order order) {
    return new Asked(
        new TicketQuery(
            query.states(),
            query.isOpen(),
            query.scope(),
            query.handed(),
            query.matter(),
            query.time(),
            query.oddity(),
            text,
            order));
  }
}
