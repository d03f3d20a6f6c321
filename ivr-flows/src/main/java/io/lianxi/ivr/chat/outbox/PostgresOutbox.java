package io.lianxi.ivr.chat.outbox;

import io.lianxi.acd.ContactId;
import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Delivery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as a column of the messages. */
final class PostgresOutbox implements Outbox {
  private final JdbcClient jdbc;

  PostgresOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Item> claim(int most, Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as materialized (
              select m.contact, m.number from chat_messages m
              where m.send_at <= :now and not exists (select from chat_messages earlier
                where earlier.contact = m.contact and earlier.number < m.number
                  and earlier.send_at is not null)
              order by m.send_at limit :most for update skip locked)
            update chat_messages m set send_at = :until, attempts = attempts + 1
            from due where m.contact = due.contact and m.number = due.number
            returning m.address, m.contact, m.number, m.attempts
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(
            (row, n) ->
                new Item(
                    ChatAddress.parse(row.getString("address")).orElseThrow(),
                    new ContactId(row.getString("contact")),
                    row.getLong("number"),
                    row.getInt("attempts")))
        .list();
  }

  @Override
  public void sent(Item item) {
    settle(item, Delivery.SENT, null, null);
  }

  @Override
  public void later(Item item, Instant at, String reason) {
    settle(item, Delivery.STORED, at, reason);
  }

  @Override
  public void refused(Item item, String reason) {
    settle(item, Delivery.FAILED, null, reason);
  }

  /** Whoever has claimed it meanwhile says what becomes of it, unless it need not be sent again. */
  private void settle(
      Item item, Delivery delivery, @Nullable Instant at, @Nullable String problem) {
    jdbc.sql(
            """
            update chat_messages set send_at = :at, problem = :problem,
              delivery = case when delivery = 'STORED' then :delivery else delivery end
            where contact = :contact and number = :number and send_at is not null
              and (:at::timestamptz is null or attempts = :attempts)
            """)
        .param("at", at == null ? null : Timestamp.from(at))
        .param("problem", problem)
        .param("delivery", delivery.name())
        .param("contact", item.contact().uuid())
        .param("number", item.number())
        .param("attempts", item.attempts())
        .update();
  }
}
