package io.lianxi.ticket.progress;

import io.lianxi.acd.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answered tickets in Postgres, by the events that indexes find. */
final class PostgresAnsweredCustomers implements AnsweredCustomers {
  private static final String ANSWERS =
      """
      select ticket, at from ticket_events
      where type in ('Answered', 'IncidentAnswered') and at >= :since\
      """;
  private static final String UNASKED =
      "select id, answered_at from tickets where state = 'ANSWERED' and answered_at >= :since";
  private static final String DISCONTENT =
      """
      select ticket, at from ticket_events
      where type = 'Revisited' and at >= :since and body ->> 'satisfaction' = 'NOT_SATISFIED'\
      """;

  private final JdbcClient jdbc;

  PostgresAnsweredCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CustomerId> since(Instant since, Which which, int most) {
    return jdbc.sql(
            """
            select t.customer from (%s) as told (ticket, at) join tickets t on t.id = told.ticket
            where t.customer is not null
            group by t.customer order by max(told.at) desc, t.customer limit :most
            """
                .formatted(told(which)))
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query((row, n) -> new CustomerId(row.getString(1)))
        .list();
  }

  private static String told(Which which) {
    return switch (which) {
      case ALL -> ANSWERS;
      case NOT_ASKED -> UNASKED;
      case NOT_SATISFIED -> DISCONTENT;
    };
  }
}
