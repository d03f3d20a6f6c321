package io.lianxi.desktop.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quick replies in Postgres. */
final class PostgresQuickReplies implements QuickReplies {
  private final JdbcClient jdbc;

  PostgresQuickReplies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<QuickReply> of(String owner) {
    return jdbc.sql(
            """
            select id, owner, title, text, is_shared from quick_replies
            where owner = :owner or is_shared order by title, id
            """)
        .param("owner", owner)
        .query((row, n) -> reply(row))
        .list();
  }

  private static QuickReply reply(ResultSet row) throws SQLException {
    return new QuickReply(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("title"),
        row.getString("text"),
        row.getBoolean("is_shared"));
  }

  @Override
  public Optional<QuickReply> find(UUID id) {
    return jdbc.sql("select id, owner, title, text, is_shared from quick_replies where id = :id")
        .param("id", id)
        .query((row, n) -> reply(row))
        .optional();
  }

  @Override
  public boolean add(QuickReply reply) {
    return jdbc.sql(
                """
                insert into quick_replies (id, owner, title, text, is_shared)
                select :id, :owner, :title, :text, :shared
                where (select count(*) from quick_replies where owner = :owner) < :most
                """)
            .param("id", reply.id())
            .param("owner", reply.owner())
            .param("title", reply.title())
            .param("text", reply.text())
            .param("shared", reply.isShared())
            .param("most", MOST)
            .update()
        > 0;
  }

  @Override
  public boolean change(QuickReply reply) {
    return jdbc.sql(
                """
                update quick_replies set title = :title, text = :text, is_shared = :shared
                where id = :id
                """)
            .param("id", reply.id())
            .param("title", reply.title())
            .param("text", reply.text())
            .param("shared", reply.isShared())
            .update()
        > 0;
  }

  @Override
  public boolean remove(UUID id) {
    return jdbc.sql("delete from quick_replies where id = :id").param("id", id).update() > 0;
  }
}
