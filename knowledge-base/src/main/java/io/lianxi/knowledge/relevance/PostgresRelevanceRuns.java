package io.lianxi.knowledge.relevance;

import io.lianxi.knowledge.relevance.RelevanceRun.Failure;
import io.lianxi.knowledge.relevance.RelevanceRun.Outcome;
import io.lianxi.knowledge.relevance.RelevanceRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs in Postgres. */
final class PostgresRelevanceRuns implements RelevanceRuns {
  private static final String COLUMNS =
      "id, set_name, state, done, total, failure, started_by, started_at, beat_at";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  PostgresRelevanceRuns(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  @Override
  public boolean begin(RelevanceRun run) {
    return Boolean.TRUE.equals(
        transaction.execute(
            none -> {
              // one at a time, so that there are never too many
              jdbc.sql("lock table relevance_runs in share row exclusive mode").update();
              boolean isKept = isKept(run);
              forgetOld();
              return isKept;
            }));
  }

  private boolean isKept(RelevanceRun run) {
    return jdbc.sql(
                """
                insert into relevance_runs (id, set_name, state, done, total, started_by,
                  started_at, beat_at)
                select :id, :set, 'RUNNING', 0, :total, :by, :at::timestamptz, :at::timestamptz
                where (select count(*) from relevance_runs where state = 'RUNNING') < :most
                """)
            .param("id", run.id())
            .param("set", run.set())
            .param("total", run.total())
            .param("by", run.startedBy())
            .param("at", Timestamp.from(run.startedAt()))
            .param("most", MOST_RUNNING)
            .update()
        > 0;
  }

  private void forgetOld() {
    jdbc.sql(
            """
            delete from relevance_runs where state <> 'RUNNING' and id in
              (select id from relevance_runs order by started_at desc, id offset :most)
            """)
        .param("most", MOST_KEPT)
        .update();
  }

  @Override
  public boolean beat(UUID id, int done, Instant at) {
    return jdbc.sql(
                """
                update relevance_runs set done = :done, beat_at = :at
                where id = :id and state = 'RUNNING'
                """)
            .param("done", done)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        > 0;
  }

  @Override
  public void done(UUID id, Outcome outcome) {
    jdbc.sql(
            """
            update relevance_runs set state = 'DONE', done = total, outcome = :outcome::jsonb
            where id = :id and state = 'RUNNING'
            """)
        .param("outcome", json.writeValueAsString(outcome))
        .param("id", id)
        .update();
  }

  @Override
  public void fail(UUID id, Failure failure) {
    jdbc.sql(
            """
            update relevance_runs set state = 'FAILED', failure = :failure
            where id = :id and state = 'RUNNING'
            """)
        .param("failure", failure.name())
        .param("id", id)
        .update();
  }

  @Override
  public void bury(Instant then) {
    jdbc.sql(
            """
            update relevance_runs set state = 'FAILED', failure = :failure
            where state = 'RUNNING' and beat_at < :then
            """)
        .param("failure", Failure.DIED.name())
        .param("then", Timestamp.from(then))
        .update();
  }

  @Override
  public Optional<RelevanceRun> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + ", outcome from relevance_runs where id = :id")
        .param("id", id)
        .query((row, n) -> run(row))
        .optional();
  }

  @Override
  public List<RelevanceRun> last(int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                , jsonb_set(outcome, '{moved}', '[]') outcome
                from relevance_runs order by started_at desc, id limit :most
                """)
        .param("most", most)
        .query((row, n) -> run(row))
        .list();
  }

  private RelevanceRun run(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String failure = row.getString("failure");
    return new RelevanceRun(
        row.getObject("id", UUID.class),
        row.getString("set_name"),
        State.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getInt("total"),
        outcome == null ? null : json.readValue(outcome, Outcome.class),
        failure == null ? null : Failure.valueOf(failure),
        row.getString("started_by"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("beat_at").toInstant());
  }
}
