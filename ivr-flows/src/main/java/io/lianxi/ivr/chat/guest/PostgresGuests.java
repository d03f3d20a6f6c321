package io.lianxi.ivr.chat.guest;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.StorableText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guests in Postgres. */
final class PostgresGuests implements Guests {
  private final JdbcClient jdbc;

  PostgresGuests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean join(ContactId contact, AgentId guest, String name, Instant at) {
    return jdbc.sql(
                """
                insert into chat_guests (contact, agent, name, joined_at)
                values (:contact, :agent, :name, :at) on conflict do nothing
                """)
            .param("contact", contact.uuid())
            .param("agent", guest.value())
            .param("name", StorableText.of(name))
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  public boolean leave(ContactId contact, AgentId guest) {
    return jdbc.sql("delete from chat_guests where contact = :contact and agent = :agent")
            .param("contact", contact.uuid())
            .param("agent", guest.value())
            .update()
        == 1;
  }

  @Override
  public Optional<String> name(ContactId contact, AgentId guest) {
    return jdbc.sql("select name from chat_guests where contact = :contact and agent = :agent")
        .param("contact", contact.uuid())
        .param("agent", guest.value())
        .query(String.class)
        .optional();
  }
}
