package io.lianxi.ivr.wechat.media;

import io.lianxi.ivr.chat.ChatAddress;
import io.lianxi.ivr.chat.Content;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files to be fetched, in Postgres. */
final class PostgresFollowerFiles implements FollowerFiles {
  private static final int LONGEST_MEDIA = 1_000;

  private final JdbcClient jdbc;

  PostgresFollowerFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void expect(ChatAddress from, String media, Content content, Instant at) {
    if (!(content instanceof Content.Media announced) || media.length() > LONGEST_MEDIA) {
      return;
    }
    jdbc.sql(
            """
            insert into wechat_files (id, address, media, name, fetch_at)
            values (:id::uuid, :address, :media, :name, :at)
            on conflict (id) do nothing
            """)
        .param("id", announced.file())
        .param("address", from.text())
        .param("media", media)
        .param("name", announced.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public List<Due> claim(int most, Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as materialized (
              select id from wechat_files where fetch_at <= :now
              order by fetch_at limit :most for update skip locked)
            update wechat_files f set fetch_at = :until, attempts = attempts + 1
            from due where f.id = due.id
            returning f.id, f.address, f.media, f.name, f.attempts
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(
            (row, n) ->
                new Due(
                    row.getObject("id", UUID.class),
                    ChatAddress.parse(row.getString("address")).orElseThrow(),
                    row.getString("media"),
                    row.getString("name"),
                    row.getInt("attempts")))
        .list();
  }

  @Override
  public void later(UUID id, Instant at, String why) {
    jdbc.sql(
            """
            update wechat_files set fetch_at = :at, problem = :why
            where id = :id and fetch_at is not null
            """)
        .param("at", Timestamp.from(at))
        .param("why", why)
        .param("id", id)
        .update();
  }

  @Override
  public void settle(UUID id, String why) {
    jdbc.sql("update wechat_files set fetch_at = null, problem = :why where id = :id")
        .param("why", why)
        .param("id", id)
        .update();
  }
}
