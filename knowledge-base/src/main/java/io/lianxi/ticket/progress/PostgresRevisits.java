package io.lianxi.ticket.progress;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answered tickets of Postgres whose customers can be called. */
final class PostgresRevisits implements Revisits {
  private static final Pattern CURSOR =
      Pattern.compile("\\d{1,16}\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String BEFORE_ALL = "0.00000000-0000-0000-0000-000000000000";
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final JdbcClient jdbc;

  PostgresRevisits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Page> due(String after, int size) {
    String from = after.isEmpty() ? BEFORE_ALL : after;
    if (!CURSOR.matcher(from).matches()) {
      return Optional.empty();
    }
    int wanted = Math.clamp(size, 1, MOST_LINES);
    List<Revisit> found = read(from, wanted + 1);
    boolean isLast = found.size() <= wanted;
    List<Revisit> page = isLast ? found : found.subList(0, wanted);
    return Optional.of(new Page(List.copyOf(page), isLast ? null : cursor(page.getLast())));
  }

  private List<Revisit> read(String from, int most) {
    int dot = from.indexOf('.');
    long micros = Long.parseLong(from.substring(0, dot));
    return jdbc.sql(
            """
            select * from (
              select t.id, t.number, t.subject, t.category, t.customer, t.handler, t.answered_at,
                coalesce(t.phone, c.phone) as reached
              from tickets t left join customers c on c.id = t.customer
              where t.state = 'ANSWERED' and (t.answered_at, t.id) > (:at, :id::uuid)) answered
            where reached is not null
              and not exists (select from do_not_call d where d.number = answered.reached)
            order by answered_at, id limit :most
            """)
        .param(
            "at",
            Timestamp.from(
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_PER_MICRO)))
        .param("id", from.substring(dot + 1))
        .param("most", most)
        .query((row, n) -> revisit(row))
        .list();
  }

  private static Revisit revisit(ResultSet row) throws SQLException {
    String customer = row.getString("customer");
    return new Revisit(
        new TicketId(row.getString("id")),
        new TicketNumber(row.getString("number")),
        row.getString("subject"),
        row.getString("category"),
        customer == null ? null : new CustomerId(customer),
        new PhoneNumber(row.getString("reached")),
        row.getString("handler"),
        row.getTimestamp("answered_at").toInstant());
  }

  private static String cursor(Revisit last) {
    Instant at = last.answeredAt();
    return at.getEpochSecond() * MICROS + at.getNano() / NANOS_PER_MICRO + "." + last.ticket();
  }
}
