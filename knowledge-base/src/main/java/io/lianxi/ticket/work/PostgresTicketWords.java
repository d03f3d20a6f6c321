package io.lianxi.ticket.work;

import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps in Postgres what tickets are found by when someone looks for words. Beside the tickets, as
 * this hardly ever changes, and its index would be written with every change of theirs.
 */
final class PostgresTicketWords implements TicketListener, Belongings {
  private final JdbcClient jdbc;

  PostgresTicketWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What words are looked for in. */
  private static String text(Ticket ticket) {
    return ticket.number() + " " + ticket.matter().subject();
  }

  @Override
  public void changed(List<Change> changes) {
    for (Change change : changes) {
      Ticket before = change.before();
      if (before == null || !text(before).equals(text(change.after()))) {
        keep(change.after());
      }
    }
  }

  private void keep(Ticket ticket) {
    jdbc.sql(
            """
            insert into ticket_words (ticket, grams) values (?, ?)
            on conflict (ticket) do update set grams = excluded.grams
            """)
        .param(ticket.id().uuid())
        .param(WordGrams.of(text(ticket)).toArray(String[]::new))
        .update();
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    jdbc.sql("delete from ticket_words where ticket = any (?)")
        .param(tickets.stream().map(TicketId::uuid).toArray(UUID[]::new))
        .update();
  }
}
