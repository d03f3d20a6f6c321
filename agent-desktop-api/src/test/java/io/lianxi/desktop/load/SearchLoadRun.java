package io.lianxi.desktop.load;

import io.lianxi.acd.local.TestServers;
import io.lianxi.desktop.app.Centre;
import io.lianxi.desktop.knowledge.KnowledgeClient;
import io.lianxi.knowledge.article.PublishedArticles;
import io.lianxi.knowledge.search.RandomVectors;
import io.lianxi.knowledge.search.RawSearch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * How fast search is among 100,000 articles: put in over HTTP in packets of 5,000, then asked over
 * HTTP at a rate, first what was never asked before and then the same again; what the product asks
 * Elasticsearch is asked without the product, at the same rate, in every other second; neither
 * answer is read any further than that it is none of an error. The vectors of articles are random,
 * since to compute them takes half an hour; those of questions are computed by the model, once
 * each. {@code -Dsearch.wait-for} names a file without which nothing is measured.
 */
class SearchLoadRun {
  private static final int ARTICLES = Integer.getInteger("search.articles", 100_000);
  private static final int RATE = Integer.getInteger("search.rate", 50);
  private static final int SECONDS = Integer.getInteger("search.seconds", 20);
  private static final int WARM_UP = Integer.getInteger("search.warm-up-seconds", 60);
  private static final int AT_ONCE = 4;
  private static final int MANY = 10_000;
  private static final int PACKET = 5_000;
  private static final String WAIT_FOR = System.getProperty("search.wait-for", "");
  private static final String INDEX =
      System.getProperty("search.index", "load-" + System.nanoTime());
  private static final String ELASTICSEARCH = elasticsearch();

  private final HttpClient http = HttpClient.newHttpClient();
  private final PGSimpleDataSource database = database();
  private final ManyArticles articles =
      new ManyArticles(Path.of(System.getProperty("knowledge.data")), ARTICLES);

  private static String elasticsearch() {
    String named = System.getProperty("search.elasticsearch");
    return named == null ? TestServers.elasticsearch() : named;
  }

  private static PGSimpleDataSource database() {
    String named = System.getProperty("search.database");
    if (named == null) {
      return (PGSimpleDataSource) TestServers.freshDatabase();
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(named);
    return database;
  }

  private Centre centre(String embeddings) {
    return Centre.start(
        "--spring.datasource.url=" + database.getURL(),
        "--spring.datasource.username=" + database.getUser(),
        "--spring.datasource.password=" + database.getPassword(),
        "--spring.elasticsearch.uris=" + ELASTICSEARCH,
        "--lianxi.knowledge.index=" + INDEX,
        "--lianxi.knowledge.embeddings=" + embeddings);
  }

  @Test
  void run() throws Exception {
    System.out.println("load of the machine before: " + Machine.load());
    fill();
    Centre hybrid = centre("on");
    KnowledgeClient client = new KnowledgeClient(hybrid, "agent01");
    awaitMeaning(client);
    awaitFile();
    measured(hybrid, client);
    hybrid.stop();
    System.out.println("load of the machine after: " + Machine.load());
  }

  /** Puts everything in, unless an earlier run has. */
  private void fill() {
    Centre centre = centre("off");
    PublishedArticles published = centre.bean(PublishedArticles.class);
    if (published.count() < articles.count()) {
      imported(new KnowledgeClient(centre, "editor"));
      RandomVectors.keep(published, centre.bean(JdbcTemplate.class));
    }
    centre.stop();
  }

  private void imported(KnowledgeClient editor) {
    long begun = System.nanoTime();
    for (int from = 0; from < articles.count(); from += PACKET) {
      JsonNode report = editor.importAll(articles.some(from, PACKET));
      if (!report.path("rejected").isEmpty()) {
        throw new IllegalStateException(report.path("rejected").toString());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "import, by words: %,d articles in %.0f s, %.0f a second (wanted 500)%n",
        articles.count(), seconds, articles.count() / seconds);
  }

  private void awaitMeaning(KnowledgeClient client) {
    long begun = System.nanoTime();
    JsonNode progress = client.rebuild();
    while (!progress.path("state").asString("").equals("idle")
        || progress.path("embedded").asLong(0) < articles.count()) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
      progress = client.rebuild();
    }
    System.out.printf("vectors put in: %.0f s%n", (System.nanoTime() - begun) / 1e9);
    awaitOnePiece();
    System.out.printf("at rest, in one piece: %.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private void awaitOnePiece() {
    URI segments = URI.create(ELASTICSEARCH + "/_cat/segments/" + INDEX + "?h=segment");
    long pieces = Long.MAX_VALUE;
    while (pieces > 1) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
      try {
        HttpRequest ask = HttpRequest.newBuilder(segments).build();
        pieces = http.send(ask, BodyHandlers.ofString()).body().lines().count();
      } catch (Exception e) {
        throw new IllegalStateException("Elasticsearch does not tell its pieces", e);
      }
    }
  }

  /** Everything is ready; whoever wants the machine to itself says when. */
  private static void awaitFile() {
    System.out.println("ready");
    while (!WAIT_FOR.isEmpty() && !Files.exists(Path.of(WAIT_FOR))) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    System.out.println("load of the machine at the beginning: " + Machine.load());
  }

  private void measured(Centre centre, KnowledgeClient client) throws Exception {
    AtRate.Asked product = i -> client.searched(articles.question(i), "hybrid", 10);
    warmUp(i -> product.ask(MANY + i), WARM_UP); // so that what is measured was never asked
    List<String> raw =
        IntStream.range(0, RATE * SECONDS)
            .mapToObj(
                i ->
                    RawSearch.body(
                        articles.question(i),
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        centre::bean))
            .toList();
    AtRate.Asked bare = i -> post(raw.get(i % raw.size()));
    warmUp(bare, WARM_UP / 2);
    besideIt(bare, atRate("search, never asked before", product));
    besideIt(bare, atRate("search, asked before", product));
    AtRate typing = atRate("suggestions while typing", i -> client.complete(articles.begun(i)));
    typing.ask(SECONDS);
    typing.tell();
    AtRate stories = atRate("suggestions for a story", i -> client.suggest(story(i)));
    stories.ask(SECONDS / 2);
    stories.tell();
  }

  private static AtRate atRate(String what, AtRate.Asked asked) {
    return new AtRate(what, asked, RATE);
  }

  /** Each in turn for a second: a machine may be faster or slower a minute later. */
  private static void besideIt(AtRate.Asked bare, AtRate product) {
    AtRate alone = atRate("Elasticsearch alone", bare);
    for (int i = 0; i < SECONDS; i++) {
      alone.ask(1);
      product.ask(1);
    }
    alone.tell();
    product.tell();
    System.out.printf(
        "over Elasticsearch alone: %.2f at p50, %.2f at p95 (wanted 1.3)%n",
        product.over(alone, 50), product.over(alone, 95));
  }

  private String story(int i) {
    return articles.question(i) + "，" + articles.question(i + 1) + "，" + articles.question(i + 2);
  }

  private void post(String body) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(ELASTICSEARCH + "/" + INDEX + "/_msearch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200 || answer.body().contains("\"error\"")) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** A few at a time, as fast as they are answered: what is cold bears no rate yet. */
  private static void warmUp(AtRate.Asked asked, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    AtomicInteger next = new AtomicInteger();
    Callable<Void> asker =
        () -> {
          while (System.nanoTime() < end) {
            asked.ask(next.getAndIncrement());
          }
          return null;
        };
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> over : asking.invokeAll(Collections.nCopies(AT_ONCE, asker))) {
        over.get();
      }
    }
    System.out.printf("warm after %d questions%n", next.get());
  }
}
