package io.lianxi.ivr.chat.file;

import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files in Postgres, so that every copy of the application has them. */
final class PostgresChatFiles implements ChatFiles {
  private final JdbcClient jdbc;

  PostgresChatFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(ChatFile file, byte[] body) {
    return jdbc.sql(
                """
                insert into chat_files (id, address, name, type, size, added_at, body)
                select :id, :address, :name, :type, :size, :at, :body
                where (select count(*) from chat_files
                  where address = :address and added_at > :since) < :most
                """)
            .param("id", file.id())
            .param("address", file.address().text())
            .param("name", StorableText.of(file.name()))
            .param("type", file.type())
            .param("size", file.size())
            .param("at", Timestamp.from(file.at().truncatedTo(ChronoUnit.MICROS)))
            .param("since", Timestamp.from(file.at().minus(Duration.ofDays(1))))
            .param("most", MOST_A_DAY)
            .param("body", body)
            .update()
        > 0;
  }

  @Override
  public Optional<ChatFile> find(UUID id) {
    return jdbc.sql("select id, address, name, type, size, added_at from chat_files where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new ChatFile(
                    row.getObject("id", UUID.class),
                    ChatAddress.parse(row.getString("address")).orElseThrow(),
                    row.getString("name"),
                    row.getString("type"),
                    row.getLong("size"),
                    row.getTimestamp("added_at").toInstant()))
        .optional();
  }

  @Override
  public Optional<byte[]> body(UUID id) {
    return jdbc.sql("select body from chat_files where id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }
}
