package io.lianxi.acd.customer.note;

import io.lianxi.acd.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes and tags in Postgres. */
final class PostgresCustomerNotes implements CustomerNotes {
  private final JdbcClient jdbc;

  PostgresCustomerNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CustomerNote> newest(CustomerId customer) {
    return jdbc.sql(
            """
            select * from customer_notes where customer = :customer
            order by written_at desc, id limit :most
            """)
        .param("customer", customer.value())
        .param("most", MOST_TOLD)
        .query((row, n) -> note(row))
        .list();
  }

  @Override
  public Optional<CustomerNote> find(UUID id) {
    return jdbc.sql("select * from customer_notes where id = :id")
        .param("id", id)
        .query((row, n) -> note(row))
        .optional();
  }

  private static CustomerNote note(ResultSet row) throws SQLException {
    return new CustomerNote(
        row.getObject("id", UUID.class),
        new CustomerId(row.getString("customer")),
        row.getString("text"),
        row.getString("written_by"),
        row.getTimestamp("written_at").toInstant());
  }

  @Override
  public void add(CustomerNote note) {
    jdbc.sql(
            """
            insert into customer_notes (id, customer, text, written_by, written_at)
            values (:id, :customer, :text, :by, :at)
            on conflict (id) do nothing
            """)
        .param("id", note.id())
        .param("customer", note.customer().value())
        .param("text", note.text())
        .param("by", note.by())
        .param("at", Timestamp.from(note.at().truncatedTo(ChronoUnit.MICROS)))
        .update();
  }

  @Override
  public boolean remove(UUID id) {
    return jdbc.sql("delete from customer_notes where id = :id").param("id", id).update() > 0;
  }

  @Override
  public SortedSet<String> tags(CustomerId customer) {
    return new TreeSet<>(
        jdbc.sql("select tag from customer_tags where customer = :customer")
            .param("customer", customer.value())
            .query(String.class)
            .list());
  }

  @Override
  public void tag(CustomerId customer, SortedSet<String> tags, String by, Instant at) {
    jdbc.sql(
            """
            with gone as (
              delete from customer_tags where customer = :customer and tag <> all(:tags::text[]))
            insert into customer_tags (customer, tag, tagged_by, tagged_at)
            select :customer, tag, :by, :at from unnest(:tags::text[]) as tag
            on conflict (customer, tag) do nothing
            """)
        .param("customer", customer.value())
        .param("tags", tags.toArray(String[]::new))
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }
}
