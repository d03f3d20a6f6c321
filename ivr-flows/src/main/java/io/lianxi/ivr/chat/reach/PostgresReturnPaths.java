package io.lianxi.ivr.chat.reach;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Return paths in Postgres. */
final class PostgresReturnPaths implements ReturnPaths {
  private final JdbcClient jdbc;

  PostgresReturnPaths(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(ReturnPath path) {
    jdbc.sql(
            """
            insert into chat_return_paths (contact, agent, queue) values (:contact, :agent, :queue)
            on conflict (contact) do update set agent = excluded.agent, queue = excluded.queue
            """)
        .param("contact", path.contact().uuid())
        .param("agent", path.agent().value())
        .param("queue", path.queue().value())
        .update();
  }

  @Override
  public Optional<ReturnPath> of(ContactId contact) {
    return jdbc.sql("select agent, queue from chat_return_paths where contact = :contact")
        .param("contact", contact.uuid())
        .query(
            (row, n) ->
                new ReturnPath(
                    contact,
                    new AgentId(row.getString("agent")),
                    new QueueName(row.getString("queue"))))
        .optional();
  }
}
