package io.lianxi.knowledge.search;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lianxi.acd.edition.EditionConfig;
import io.lianxi.acd.local.TestServers;
import io.lianxi.knowledge.article.ArticleId;
import io.lianxi.knowledge.article.ArticleKind;
import io.lianxi.knowledge.article.MemoryPublishedArticles;
import io.lianxi.knowledge.article.PublishedArticle;
import io.lianxi.knowledge.article.Searchable;
import io.lianxi.knowledge.meaning.MeaningConfig;
import io.lianxi.knowledge.search.SearchQuestion.Scope;
import io.lianxi.knowledge.search.index.IndexConfig;
import io.lianxi.knowledge.text.TextConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The whole of search on a real Elasticsearch and Postgres, over articles in memory. */
@NullMarked
public final class SearchHouse implements AutoCloseable {
  public static final LocalDate DAY = LocalDate.parse("2026-11-28");
  private static final AtomicInteger INDEXES = new AtomicInteger();

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final MemoryPublishedArticles articles;

  private SearchHouse(
      MemoryPublishedArticles articles, DataSource database, Map<String, Object> settings) {
    this.articles = articles;
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(database);
    pool.setMaximumPoolSize(8);
    HikariDataSource source = new HikariDataSource(pool);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(HikariDataSource.class, () -> source);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(MemoryPublishedArticles.class, () -> articles);
    context.register(
        EditionConfig.class,
        TextConfig.class,
        MeaningConfig.class,
        IndexConfig.class,
        SearchConfig.class);
    context.refresh();
  }

  /** On the shared Elasticsearch, without embeddings. */
  public static SearchHouse byWords() {
    return open(TestServers.elasticsearch(), "off");
  }

  /** On the shared Elasticsearch, with embeddings. */
  public static SearchHouse byMeaning() {
    return open(TestServers.elasticsearch(), "on");
  }

  /**
   * On that Elasticsearch.
   *
   * @param embeddings on or off
   */
  public static SearchHouse open(String elasticsearch, String embeddings) {
    DataSource database = TestServers.freshDatabase();
    Flyway.configure().dataSource(database).load().migrate();
    return new SearchHouse(
        new MemoryPublishedArticles(),
        database,
        Map.of(
            "spring.elasticsearch.uris",
            elasticsearch,
            "lianxi.knowledge.embeddings",
            embeddings,
            "lianxi.knowledge.index",
            "test-" + System.nanoTime() + "-" + INDEXES.incrementAndGet()));
  }

  /** Another copy of the same application. */
  public SearchHouse copy() {
    Map<String, Object> settings =
        Map.of(
            "spring.elasticsearch.uris",
            setting("spring.elasticsearch.uris"),
            "lianxi.knowledge.embeddings",
            setting("lianxi.knowledge.embeddings"),
            "lianxi.knowledge.index",
            setting("lianxi.knowledge.index"));
    return new SearchHouse(articles, bean(HikariDataSource.class).getDataSource(), settings);
  }

  private String setting(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  /** The name by which the index answers. */
  public String alias() {
    return setting("lianxi.knowledge.index");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public MemoryPublishedArticles articles() {
    return articles;
  }

  public static PublishedArticle article(String id, String title, String body) {
    return new PublishedArticle(
        new ArticleId(id),
        1,
        title,
        body,
        List.of(),
        List.of(),
        "",
        ArticleKind.FAQ,
        Set.of(),
        null,
        null,
        Instant.EPOCH);
  }

  /** Publishes them and waits until they are found. */
  public void publish(PublishedArticle... some) {
    long position = 0;
    for (PublishedArticle article : some) {
      position = articles.publish(article);
    }
    await(position);
  }

  public void await(long position) {
    try {
      if (!bean(Searchable.class).await(position, Duration.ofMinutes(3))) {
        throw new IllegalStateException("not searchable in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public SearchAnswer search(String text) {
    return search(text, SearchMode.HYBRID, 10);
  }

  public SearchAnswer search(String text, SearchMode mode, int size) {
    return search(text, new Scope(DAY, null, null, null), mode, size);
  }

  public SearchAnswer search(String text, Scope scope, SearchMode mode, int size) {
    return bean(ArticleSearch.class).search(new SearchQuestion(text, 0, size, scope, mode));
  }

  /** The ids of what is found, the best first. */
  public List<String> found(String text) {
    return search(text).hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
