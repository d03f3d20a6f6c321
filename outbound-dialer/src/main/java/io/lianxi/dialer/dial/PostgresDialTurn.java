package io.lianxi.dialer.dial;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is, in Postgres: whoever has not asked for five seconds has lost it. */
final class PostgresDialTurn implements DialTurn {
  private static final Duration TERM = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final String copy;

  /**
   * @param copy names this copy of the application
   */
  PostgresDialTurn(JdbcClient jdbc, String copy) {
    this.jdbc = jdbc;
    this.copy = copy;
  }

  @Override
  public boolean isMine(Instant now) {
    return jdbc.sql(
                """
                insert into dial_turn (what, copy, until) values ('dial', :copy, :until)
                on conflict (what) do update set copy = excluded.copy, until = excluded.until
                where dial_turn.copy = excluded.copy or dial_turn.until < :now
                """)
            .param("copy", copy)
            .param("until", Timestamp.from(now.plus(TERM)))
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }
}
