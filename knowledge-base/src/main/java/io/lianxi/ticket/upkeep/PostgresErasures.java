package io.lianxi.ticket.upkeep;

import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.work.Belongings;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases tickets from Postgres, and writes down that it did. */
final class PostgresErasures implements Erasures {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Supplier<List<Belongings>> belongings;

  PostgresErasures(
      JdbcClient jdbc, TransactionTemplate transaction, Supplier<List<Belongings>> belongings) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.belongings = belongings;
  }

  private record Old(TicketId id, TicketNumber number) {}

  @Override
  public List<TicketNumber> erase(Instant endedBefore, int most, Instant now) {
    return Objects.requireNonNull(transaction.execute(status -> erased(endedBefore, most, now)));
  }

  private List<TicketNumber> erased(Instant endedBefore, int most, Instant now) {
    List<Old> old = old(endedBefore, most);
    if (!old.isEmpty()) {
      List<TicketId> ids = old.stream().map(Old::id).toList();
      belongings.get().forEach(kept -> kept.forget(ids));
      UUID[] all = ids.stream().map(id -> UUID.fromString(id.value())).toArray(UUID[]::new);
      delete("delete from ticket_events where ticket = any(:tickets)", all);
      delete("delete from ticket_requests where ticket = any(:tickets)", all);
      jdbc.sql(
              """
              with gone as (delete from tickets where id = any(:tickets) returning number, ended_at)
              insert into ticket_erasures (number, ended_at, erased_at)
              select number, ended_at, :now from gone
              """)
          .param("tickets", all)
          .param("now", Timestamp.from(now))
          .update();
    }
    return old.stream().map(Old::number).toList();
  }

  /** Locked: one that is opened again or held at the same time is gone, or stays. */
  private List<Old> old(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            select id::text, number from tickets where ended_at < :before and not is_held
            order by ended_at limit :most for update skip locked
            """)
        .param("before", Timestamp.from(endedBefore))
        .param("most", most)
        .query(
            (row, n) ->
                new Old(
                    new TicketId(row.getString("id")), new TicketNumber(row.getString("number"))))
        .list();
  }

  private void delete(String sql, UUID[] tickets) {
    jdbc.sql(sql).param("tickets", tickets).update();
  }
}
