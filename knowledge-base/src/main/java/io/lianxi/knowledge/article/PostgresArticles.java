package io.lianxi.knowledge.article;

import io.lianxi.knowledge.article.PostgresArticleRows.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Articles in Postgres; any number of changes is written in four statements. */
final class PostgresArticles implements Articles {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PostgresArticleJson json;

  PostgresArticles(JdbcClient jdbc, TransactionTemplate transaction, PostgresArticleJson json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  @Override
  public Optional<Article> find(ArticleId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  @Override
  public List<Article> findAll(Collection<ArticleId> ids) {
    List<Row> rows =
        jdbc.sql(PostgresArticleRows.WHOLE)
            .param("ids", values(ids))
            .query((row, n) -> PostgresArticleRows.row(row))
            .list();
    return PostgresArticleRows.articles(rows);
  }

  @Override
  public List<Article> page(@Nullable ArticleId after, int limit) {
    List<ArticleId> ids =
        jdbc
            .sql(
                """
                select id from articles where id > :after and published is not null
                order by id limit :limit
                """)
            .param("after", after == null ? "" : after.value())
            .param("limit", limit)
            .query(String.class)
            .list()
            .stream()
            .map(ArticleId::new)
            .toList();
    return findAll(ids).stream().sorted(Comparator.comparing(Article::id)).toList();
  }

  static String[] values(Collection<ArticleId> ids) {
    return ids.stream().map(ArticleId::value).distinct().toArray(String[]::new);
  }

  @Override
  public Optional<ArticleEdition> edition(ArticleId id, int number) {
    return jdbc.sql("select * from article_editions where article = :id and edition = :number")
        .param("id", id.value())
        .param("number", number)
        .query((row, n) -> PostgresArticleRows.edition(row))
        .optional();
  }

  @Override
  public List<ArticleEdition> editions(ArticleId id) {
    return jdbc.sql(
            """
            select * from article_editions where article = :id order by edition desc limit :most
            """)
        .param("id", id.value())
        .param("most", MOST_EDITIONS)
        .query((row, n) -> PostgresArticleRows.edition(row))
        .list();
  }

  @Override
  public boolean record(Collection<Revised> changes) {
    return changes.isEmpty()
        || Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  boolean isKept = isKept(changes);
                  if (!isKept) {
                    status.setRollbackOnly();
                  }
                  return isKept;
                }));
  }

  private boolean isKept(Collection<Revised> changes) {
    List<Revised> added = changes.stream().filter(one -> one.before() == null).toList();
    List<Revised> changed = changes.stream().filter(one -> one.before() != null).toList();
    if (added(added) != added.size() || changed(changed) != changed.size()) {
      return false;
    }
    editions(changes);
    seen(
        changes.stream()
            .filter(Revised::isSeen)
            .map(one -> one.after().id().value())
            .toArray(String[]::new));
    return true;
  }

  /** In the order of their ids, so that no two of these wait for each other. */
  private int added(List<Revised> added) {
    return added.isEmpty()
        ? 0
        : jdbc.sql(
                """
                insert into articles (id, revision, editions, published, working, ended, state,
                  working_state, title, kind, category, tags, authors, valid_to, changed_at,
                  changed_by)
                select id, revision, editions, published, working, ended, state, working_state,
                  title, kind, category, tags, authors, valid_to, changed_at, changed_by
                from jsonb_populate_recordset(null::articles, :heads::jsonb) order by id
                on conflict (id) do nothing
                """)
            .param("heads", json.heads(added))
            .update();
  }

  private int changed(List<Revised> changed) {
    if (changed.isEmpty()) {
      return 0;
    }
    jdbc.sql("select from articles where id = any(:ids) order by id for update")
        .param("ids", values(changed.stream().map(one -> one.after().id()).toList()))
        .query()
        .listOfRows();
    return jdbc.sql(
            """
            update articles a set revision = n.revision, editions = n.editions,
              published = n.published, working = n.working, ended = n.ended, state = n.state,
              working_state = n.working_state, title = n.title, kind = n.kind,
              category = n.category, tags = n.tags, authors = n.authors, valid_to = n.valid_to,
              changed_at = n.changed_at, changed_by = n.changed_by
            from jsonb_populate_recordset(null::articles, :heads::jsonb) n
            where a.id = n.id and a.revision = n.revision - 1
            """)
        .param("heads", json.heads(changed))
        .update();
  }

  private void editions(Collection<Revised> changes) {
    jdbc.sql(
            """
            insert into article_editions
            select * from jsonb_populate_recordset(null::article_editions, :editions::jsonb)
            on conflict (article, edition) do update set state = excluded.state,
              title = excluded.title, body = excluded.body, plain = excluded.plain,
              questions = excluded.questions, tags = excluded.tags, links = excluded.links,
              kind = excluded.kind, category = excluded.category, provinces = excluded.provinces,
              valid_from = excluded.valid_from, valid_to = excluded.valid_to,
              authors = excluded.authors, reviewer = excluded.reviewer,
              publish_at = excluded.publish_at, published_at = excluded.published_at,
              changed_at = excluded.changed_at, changed_by = excluded.changed_by,
              reason = excluded.reason
            """)
        .param("editions", json.editions(changes))
        .update();
  }

  private void seen(String[] ids) {
    if (ids.length > 0) {
      jdbc.sql(
              """
              with clock as (
                update article_clock set position = position + :n returning position - :n as before)
              insert into article_changes (article, position)
              select id, before + i from clock, unnest(:ids::text[]) with ordinality as t (id, i)
              on conflict (article) do update set position = excluded.position
              """)
          .param("n", ids.length)
          .param("ids", ids)
          .update();
    }
  }
}
