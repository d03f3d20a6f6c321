package io.lianxi.desktop.ticketing.work;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Kept questions in Postgres. */
final class PostgresSavedFilters implements SavedFilters {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresSavedFilters(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public List<SavedFilter> seenBy(String username) {
    return jdbc.sql(
            """
            select * from ticket_filters where owner = :me or is_shared
            order by owner <> :me, name, owner limit 200
            """)
        .param("me", username)
        .query(
            (row, n) ->
                new SavedFilter(
                    row.getString("owner"),
                    row.getString("name"),
                    row.getString("query"),
                    row.getBoolean("is_shared")))
        .list();
  }

  @Override
  public boolean save(SavedFilter filter) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              // one after the other for each owner, or many at once would all find room
              jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 510))")
                  .param(filter.owner())
                  .query((row, n) -> n)
                  .list();
              return isSaved(filter);
            }));
  }

  private boolean isSaved(SavedFilter filter) {
    return jdbc.sql(
                """
                insert into ticket_filters (owner, name, query, is_shared)
                select :owner, :name, :query, :shared
                where (select count(*) from ticket_filters where owner = :owner and name <> :name)
                  < :most
                on conflict (owner, name) do update
                  set query = excluded.query, is_shared = excluded.is_shared
                """)
            .param("owner", filter.owner())
            .param("name", filter.name())
            .param("query", filter.query())
            .param("shared", filter.isShared())
            .param("most", MOST)
            .update()
        > 0;
  }

  @Override
  public boolean remove(String owner, String name) {
    return jdbc.sql("delete from ticket_filters where owner = :owner and name = :name")
            .param("owner", owner)
            .param("name", name)
            .update()
        > 0;
  }
}
