package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.chat.ChatAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Introductions in Postgres. */
final class PostgresIntroductions implements Introductions {
  private final JdbcClient jdbc;

  PostgresIntroductions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void told(ChatAddress address, Introduction introduction, Instant at) {
    jdbc.sql(
            """
            insert into chat_introductions (address, name, phone, subject, at)
            values (:address, :name, :phone, :subject, :at)
            on conflict (address) do update
              set name = excluded.name, phone = excluded.phone, subject = excluded.subject,
                at = excluded.at
            """)
        .param("address", address.text())
        .param("name", introduction.name())
        .param("phone", introduction.phone())
        .param("subject", introduction.subject())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Introduction> find(ChatAddress address) {
    if (!address.channel().equals(ChatAddress.WEB)) {
      return Optional.empty(); // only the pages of web sites ask
    }
    return jdbc.sql("select name, phone, subject from chat_introductions where address = :address")
        .param("address", address.text())
        .query(
            (row, n) ->
                new Introduction(
                    row.getString("name"), row.getString("phone"), row.getString("subject")))
        .optional();
  }
}
