package io.lianxi.ivr.chat.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that all copies of the application share, made up by the first. */
final class PostgresKeys {
  private static final int BYTES = 32;

  private final JdbcClient jdbc;

  PostgresKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String find(String name) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql("insert into chat_keys (name, value) values (:name, :value) on conflict do nothing")
        .param("name", name)
        .param("value", HexFormat.of().formatHex(fresh))
        .update();
    return jdbc.sql("select value from chat_keys where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }
}
