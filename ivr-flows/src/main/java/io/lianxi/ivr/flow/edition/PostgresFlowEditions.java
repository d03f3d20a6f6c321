package io.lianxi.ivr.flow.edition;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Flows in Postgres. Whoever puts something in force holds the row that counts such changes, so
 * they come one after the other.
 */
final class PostgresFlowEditions implements FlowEditions {
  private static final String HEADS =
      "select flow, revision, title_zh, title_en, changed_by, changed_at, edition from flow_drafts"
          + " ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresFlowEditions(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public long revision() {
    return jdbc.sql("select revision from revisions where what = 'flow_publications'")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Publication> publications() {
    return jdbc.sql("select * from flow_publications order by flow")
        .query((row, n) -> publication(row))
        .list();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    int canary = row.getInt("canary");
    return new Publication(
        row.getString("flow"),
        texts(row.getArray("numbers")),
        row.getInt("published"),
        canary == 0 ? null : new Publication.Canary(canary, row.getInt("canary_percent")),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }

  @Override
  public List<Draft.Head> drafts() {
    return jdbc.sql(HEADS + "order by flow").query((row, n) -> head(row)).list();
  }

  private static Draft.Head head(ResultSet row) throws SQLException {
    return new Draft.Head(
        row.getString("flow"),
        row.getInt("revision"),
        row.getString("title_zh"),
        row.getString("title_en"),
        row.getString("changed_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getInt("edition"));
  }

  @Override
  public Optional<Draft> draft(String flow) {
    return jdbc.sql("select * from flow_drafts where flow = :flow")
        .param("flow", flow)
        .query((row, n) -> new Draft(head(row), row.getString("document")))
        .optional();
  }

  @Override
  public Optional<FlowEdition> edition(String flow, int version) {
    return jdbc.sql("select * from flow_editions where flow = :flow and version = :version")
        .param("flow", flow)
        .param("version", version)
        .query((row, n) -> edition(row))
        .optional();
  }

  private static FlowEdition edition(ResultSet row) throws SQLException {
    return new FlowEdition(
        row.getString("flow"),
        row.getInt("version"),
        row.getString("document"),
        row.getString("published_by"),
        row.getTimestamp("published_at").toInstant(),
        row.getString("why"));
  }

  @Override
  public List<FlowEdition> editions(String flow, OptionalInt before, int size) {
    return jdbc.sql(
            """
            select * from flow_editions where flow = :flow and version < :before
            order by version desc limit :size
            """)
        .param("flow", flow)
        .param("before", before.orElse(Integer.MAX_VALUE))
        .param("size", Math.min(size, MOST_TOLD))
        .query((row, n) -> edition(row))
        .list();
  }

  @Override
  public boolean add(Draft first) {
    return jdbc.sql(
                """
                insert into flow_drafts
                  (flow, revision, title_zh, title_en, document, changed_by, changed_at)
                select :flow, :revision, :zh, :en, :document, :by, :at
                where (select count(*) from flow_drafts) < :most
                on conflict (flow) do nothing
                """)
            .param("most", MOST_FLOWS)
            .params(values(first))
            .update()
        > 0;
  }

  private static java.util.Map<String, Object> values(Draft draft) {
    Draft.Head head = draft.head();
    return java.util.Map.of(
        "flow", head.flow(),
        "revision", head.revision(),
        "zh", head.titleZh(),
        "en", head.titleEn(),
        "document", draft.document(),
        "by", head.changedBy(),
        "at", timestamp(head.changedAt()));
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS)); // as fine as the column
  }

  @Override
  public boolean remove(String flow) {
    return jdbc.sql(
                """
                delete from flow_drafts where flow = :flow
                  and not exists (select 1 from flow_editions e where e.flow = :flow)
                """)
            .param("flow", flow)
            .update()
        > 0;
  }

  @Override
  public boolean save(Draft next) {
    return jdbc.sql(
                """
                update flow_drafts set revision = :revision, title_zh = :zh, title_en = :en,
                  document = :document, changed_by = :by, changed_at = :at, edition = 0
                where flow = :flow and revision = :revision - 1
                """)
            .params(values(next))
            .update()
        > 0;
  }

  @Override
  public Optional<FlowEdition> publish(long seen, Release release) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                isStill(seen)
                    ? edition(release)
                        .map(
                            made -> {
                              putInForce(made, release);
                              return made;
                            })
                    : Optional.empty()));
  }

  private boolean isStill(long seen) {
    return jdbc.sql(
            """
            select revision from revisions
            where what = 'flow_publications' and revision = :seen for update
            """)
        .param("seen", seen)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private Optional<FlowEdition> edition(Release release) {
    return jdbc.sql(
            """
            with made as (
              update flow_drafts d set edition = 1 + coalesce(
                (select max(e.version) from flow_editions e where e.flow = d.flow), 0)
              where flow = :flow and revision = :revision returning flow, edition, document)
            insert into flow_editions (flow, version, document, published_by, published_at, why)
            select flow, edition, document, :by, :at, :why from made returning *
            """)
        .param("flow", release.flow())
        .param("revision", release.revision())
        .param("by", release.by())
        .param("at", timestamp(release.at()))
        .param("why", release.why())
        .query((row, n) -> edition(row))
        .optional();
  }

  private void putInForce(FlowEdition made, Release release) {
    boolean isForAll = release.percent() >= Release.ALL;
    jdbc.sql(
            """
            insert into flow_publications as p
              (flow, numbers, published, canary, canary_percent, changed_by, changed_at)
            values (:flow, :numbers, :version, null, null, :by, :at)
            on conflict (flow) do update set
              published = case when :all then excluded.published else p.published end,
              canary = case when :all then null else excluded.published end,
              canary_percent = case when :all then null else :percent end,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("flow", made.flow())
        .param("numbers", release.numbers().toArray(String[]::new))
        .param("version", made.version())
        .param("all", isForAll)
        .param("percent", release.percent())
        .param("by", release.by())
        .param("at", timestamp(release.at()))
        .update();
  }

  @Override
  public boolean change(long seen, Publication after) {
    return Boolean.TRUE.equals(transaction.execute(status -> isStill(seen) && isChanged(after)));
  }

  private boolean isChanged(Publication after) {
    Publication.@Nullable Canary canary = after.canary();
    return jdbc.sql(
                """
                update flow_publications set numbers = :numbers, published = :published,
                  canary = :canary, canary_percent = :percent, changed_by = :by, changed_at = :at
                where flow = :flow
                """)
            .param("flow", after.flow())
            .param("numbers", after.numbers().toArray(String[]::new))
            .param("published", after.published())
            .param("canary", canary == null ? null : canary.version())
            .param("percent", canary == null ? null : canary.percent())
            .param("by", after.changedBy())
            .param("at", timestamp(after.changedAt()))
            .update()
        > 0;
  }
}
