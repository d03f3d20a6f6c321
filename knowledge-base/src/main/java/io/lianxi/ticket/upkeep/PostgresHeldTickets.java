package io.lianxi.ticket.upkeep;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Held tickets as the columns of tickets in Postgres say. */
final class PostgresHeldTickets implements HeldTickets {
  private final JdbcClient jdbc;

  PostgresHeldTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<TicketId> heldBy(Collection<AgentId> agents, int most) {
    return jdbc
        .sql(
            """
            select id::text from tickets
            where state in ('TAKEN', 'WORKING') and handler = any(:agents)
              and group_name is not null
            order by state_since limit :most
            """)
        .param("agents", agents.stream().map(AgentId::value).toArray(String[]::new))
        .param("most", most)
        .query(String.class)
        .list()
        .stream()
        .map(TicketId::new)
        .toList();
  }
}
