package io.lianxi.ivr.wechat;

import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Followers in Postgres. */
final class PostgresFollowers implements Followers {
  private static final int LONGEST = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresFollowers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void met(ChatAddress address, Instant at) {
    jdbc.sql(
            """
            insert into wechat_followers (account, openid, ask_at) values (:account, :openid, :at)
            on conflict (account, openid) do update
              set left_at = null, ask_at = excluded.ask_at
            where wechat_followers.left_at is not null
            """)
        .param("account", address.account())
        .param("openid", address.customer())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public void left(ChatAddress address, Instant at) {
    jdbc.sql(
            """
            insert into wechat_followers (account, openid, left_at) values (:account, :openid, :at)
            on conflict (account, openid) do update set left_at = excluded.left_at, ask_at = null
            """)
        .param("account", address.account())
        .param("openid", address.customer())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public void note(ChatAddress address, Event event) {
    Map<String, String> fields = new TreeMap<>();
    event.fields().forEach((name, value) -> fields.put(kept(name), kept(value)));
    jdbc.sql(
            """
            insert into wechat_events (account, key, openid, event, fields, at)
            values (:account, :key, :openid, :event, :fields::jsonb, :at)
            on conflict (account, key) do nothing
            """)
        .param("account", address.account())
        .param("key", kept(event.key()))
        .param("openid", address.customer())
        .param("event", kept(event.event()))
        .param("fields", json.writeValueAsString(fields))
        .param("at", Timestamp.from(event.at()))
        .update();
  }

  private static String kept(String text) {
    return StorableText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
  }

  @Override
  public List<ChatAddress> claim(int most, Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as materialized (
              select account, openid from wechat_followers where ask_at <= :now
              order by ask_at limit :most for update skip locked)
            update wechat_followers f set ask_at = :until
            from due where f.account = due.account and f.openid = due.openid
            returning f.account, f.openid
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query((row, n) -> ChatAddress.wechat(row.getString("account"), row.getString("openid")))
        .list();
  }

  @Override
  public void asked(ChatAddress address) {
    jdbc.sql(
            """
            update wechat_followers set ask_at = null
            where account = :account and openid = :openid
            """)
        .param("account", address.account())
        .param("openid", address.customer())
        .update();
  }

  @Override
  public int forget(Instant before) {
    return jdbc.sql("delete from wechat_events where at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
