package io.lianxi.ivr.chat.site;

import io.lianxi.ivr.chat.ChatAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
  public Map<ChatAddress, Introduction> find(Collection<ChatAddress> addresses) {
    String[] asked =
        addresses.stream()
            .filter(address -> address.channel().equals(ChatAddress.WEB)) // only web sites ask
            .map(ChatAddress::text)
            .toArray(String[]::new);
    Map<ChatAddress, Introduction> found = new HashMap<>();
    if (asked.length > 0) {
      jdbc.sql(
              "select address, name, phone, subject from chat_introductions"
                  + " where address = any(:asked)")
          .param("asked", asked)
          .query(
              row -> {
                found.put(
                    ChatAddress.parse(row.getString("address")).orElseThrow(),
                    new Introduction(
                        row.getString("name"), row.getString("phone"), row.getString("subject")));
              });
    }
    return found;
  }
}
