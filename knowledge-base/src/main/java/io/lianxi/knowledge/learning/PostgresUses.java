package io.lianxi.knowledge.learning;

import io.lianxi.acd.ContactId;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uses of articles in Postgres. */
final class PostgresUses implements Uses {
  private final JdbcClient jdbc;

  PostgresUses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Use use) {
    jdbc.sql(
            """
            insert into knowledge_uses (article, edition, contact, ticket, how, used_by, at)
            values (:article, :edition, :contact::uuid, :ticket::uuid, :how, :by, :at)
            on conflict do nothing
            """)
        .param("article", use.article().value())
        .param("edition", use.edition())
        .param("contact", value(use.beside().contact()))
        .param("ticket", value(use.beside().ticket()))
        .param("how", use.how().name())
        .param("by", use.by())
        .param("at", Timestamp.from(use.at()))
        .update();
  }

  @Override
  public List<Told> of(ContactId contact) {
    return of("contact", contact.uuid());
  }

  @Override
  public List<Told> of(TicketId ticket) {
    return of("ticket", ticket.uuid());
  }

  private List<Told> of(String column, UUID id) {
    return jdbc.sql(
            """
            select u.*, coalesce(e.title, '') title from knowledge_uses u
            left join article_editions e on e.article = u.article and e.edition = u.edition
            where u.%s = :id order by u.at desc, u.article, u.how, u.used_by limit :most
            """
                .formatted(column))
        .param("id", id)
        .param("most", MOST)
        .query((row, n) -> told(row))
        .list()
        .reversed();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        new Use(
            new ArticleId(row.getString("article")),
            row.getInt("edition"),
            row.getString("used_by"),
            Use.How.valueOf(row.getString("how")),
            beside(row),
            row.getTimestamp("at").toInstant()),
        row.getString("title"));
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    UUID[] ids = tickets.stream().map(TicketId::uuid).toArray(UUID[]::new);
    jdbc.sql("delete from knowledge_uses where ticket = any(:tickets)")
        .param("tickets", ids)
        .update();
    jdbc.sql("update knowledge_opinions set ticket = null where ticket = any(:tickets)")
        .param("tickets", ids)
        .update();
  }

  @Override
  public int forgetBefore(Instant then) {
    return jdbc.sql(
            """
            delete from knowledge_uses where ctid in
              (select ctid from knowledge_uses where at < :then order by at limit :most)
            """)
        .param("then", Timestamp.from(then))
        .param("most", MOST)
        .update();
  }

  static Beside beside(ResultSet row) throws SQLException {
    UUID contact = row.getObject("contact", UUID.class);
    UUID ticket = row.getObject("ticket", UUID.class);
    return new Beside(
        contact == null ? null : new ContactId(contact.toString()),
        ticket == null ? null : new TicketId(ticket.toString()));
  }

  static @Nullable String value(@Nullable Record id) {
    return id == null ? null : id.toString();
  }
}
