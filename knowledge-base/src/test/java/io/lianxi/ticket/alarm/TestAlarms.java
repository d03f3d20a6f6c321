package io.lianxi.ticket.alarm;

import io.lianxi.acd.local.TestCore;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The store of alarms on a test's own Postgres. */
@NullMarked
public final class TestAlarms {
  private TestAlarms() {}

  /** The store, as one more copy of the application has it. */
  public static Alarms alarms(TestCore core) {
    return alarms(core.dataSource(), core.get(JsonMapper.class));
  }

  /** The store in a database. */
  public static Alarms alarms(DataSource source, JsonMapper json) {
    return new PostgresAlarms(JdbcClient.create(source), json);
  }

  /** Forgets every alarm. */
  public static void clear(TestCore core) {
    core.get(JdbcClient.class)
        .sql("truncate ticket_alarms, ticket_alarm_inbox, ticket_alarms_seen")
        .update();
  }
}
