package io.lianxi.ticket.attachment;

import io.lianxi.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of tickets in Postgres, so that every copy of the application has them. */
final class PostgresAttachments implements Attachments {
  private static final String COLUMNS = "id, ticket, name, type, size, sha256, added_by, added_at";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresAttachments(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public List<Attachment> of(TicketId ticket) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from ticket_attachments where ticket = :ticket order by added_at, id")
        .param("ticket", uuid(ticket))
        .query((row, n) -> attachment(row))
        .list();
  }

  @Override
  public Optional<Attachment> find(TicketId ticket, UUID id) {
    return jdbc.sql(
            "select " + COLUMNS + " from ticket_attachments where id = :id and ticket = :ticket")
        .param("id", id)
        .param("ticket", uuid(ticket))
        .query((row, n) -> attachment(row))
        .optional();
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return jdbc.sql("select body from ticket_attachments where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  @Override
  public boolean add(Attachment attachment, byte[] content) {
    return Boolean.TRUE.equals(transaction.execute(status -> isKept(attachment, content)));
  }

  private boolean isKept(Attachment attachment, byte[] content) {
    // of two that come at once the second waits, and then counts the first
    jdbc.sql("select from tickets where id = :ticket for update")
        .param("ticket", uuid(attachment.ticket()))
        .query()
        .listOfRows();
    List<Attachment> there = of(attachment.ticket());
    if (there.stream().anyMatch(one -> one.id().equals(attachment.id()))) {
      return true;
    }
    if (there.size() >= MOST) {
      return false;
    }
    jdbc.sql(
            """
            insert into ticket_attachments
              (id, ticket, name, type, size, sha256, added_by, added_at, body)
            values (:id, :ticket, :name, :type, :size, :sha256, :by, :at, :body)
            """)
        .param("id", attachment.id())
        .param("ticket", uuid(attachment.ticket()))
        .param("name", attachment.name())
        .param("type", attachment.type())
        .param("size", attachment.size())
        .param("sha256", attachment.sha256())
        .param("by", attachment.addedBy())
        .param("at", Timestamp.from(attachment.addedAt()))
        .param("body", content)
        .update();
    return true;
  }

  @Override
  public boolean remove(TicketId ticket, UUID id) {
    return jdbc.sql("delete from ticket_attachments where id = :id and ticket = :ticket")
            .param("id", id)
            .param("ticket", uuid(ticket))
            .update()
        > 0;
  }

  private static UUID uuid(TicketId ticket) {
    return UUID.fromString(ticket.value());
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        new TicketId(row.getString("ticket")),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("sha256"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
