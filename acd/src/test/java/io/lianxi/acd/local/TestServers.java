package io.lianxi.acd.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One Postgres, one Redis and one Elasticsearch for all tests of a JVM, on free ports, started when
 * first asked for.
 */
@NullMarked
public final class TestServers {
  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final AtomicInteger REDIS_DATABASES = new AtomicInteger();

  private TestServers() {}

  /** A data source on a fresh, empty database: no other test sees it. */
  public static DataSource freshDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    LocalPostgres server = Postgres.SERVER;
    run(server, "CREATE DATABASE " + name);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(server.url(name));
    source.setUser(server.username());
    source.setPassword(server.password());
    return source;
  }

  /** The address of an empty logical database of Redis; the 63 are used in turn. */
  public static String freshRedis() {
    int database = 1 + REDIS_DATABASES.getAndIncrement() % 63;
    Redis.SERVER.flush(database);
    return Redis.SERVER.uri(database);
  }

  /** The running Postgres, for tests that start the whole application. */
  public static LocalPostgres postgres() {
    return Postgres.SERVER;
  }

  /**
   * The address of an Elasticsearch that all tests share: each names indexes of its own. It is
   * small, unless {@code -Dlianxi.elasticsearch.heap} says otherwise.
   */
  public static String elasticsearch() {
    return Elasticsearch.SERVER.uri();
  }

  /** An Elasticsearch of one's own, which may be stopped and started again at the same address. */
  public static LocalElasticsearch ownElasticsearch(int port) {
    return LocalElasticsearch.start(OwnHome.HOME, port);
  }

  /**
   * A home for the servers of one test JVM: the first that nobody uses, so its programs are
   * unpacked once.
   */
  static LocalHome home() {
    return Home.HOME;
  }

  private static void run(LocalPostgres server, String sql) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect(LocalPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.username(), server.password());
  }

  /**
   * Closes {@code resource} when the JVM ends, after all that was given later: whoever uses a
   * server and is given after it never waits for one that is gone.
   */
  public static synchronized void closeAtExit(AutoCloseable resource) {
    if (OPEN.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(TestServers::close));
    }
    OPEN.push(resource);
  }

  private static synchronized void close() {
    for (AutoCloseable next = OPEN.poll(); next != null; next = OPEN.poll()) {
      try {
        next.close();
      } catch (Exception e) {
        System.err.println("What a test left open was not closed: " + e);
      }
    }
  }

  private static final class OwnHome {
    static final LocalHome HOME = Home.open("target/test-servers-own-");
  }

  private static final class Elasticsearch {
    static final LocalElasticsearch SERVER = start();

    private static LocalElasticsearch start() {
      String heap = System.getProperty("lianxi.elasticsearch.heap");
      LocalElasticsearch server =
          LocalElasticsearch.start(Home.HOME, 0, heap == null ? NodeSize.SMALL : NodeSize.of(heap));
      closeAtExit(server);
      return server;
    }
  }

  private static final class Home {
    static final LocalHome HOME = open("target/test-servers-");

    static LocalHome open(String prefix) {
      for (int i = 1; ; i++) {
        try {
          return LocalHome.open(Path.of(prefix + i));
        } catch (CannotStart inUse) {
          if (i == 8) {
            throw inUse;
          }
        }
      }
    }
  }

  private static final class Postgres {
    static final LocalPostgres SERVER = start();

    private static LocalPostgres start() {
      LocalPostgres server = LocalPostgres.start(Home.HOME, 0);
      closeAtExit(server);
      try {
        for (String left : databasesOfFormerRuns(server)) {
          run(server, "DROP DATABASE " + left + " WITH (FORCE)");
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return server;
    }

    private static List<String> databasesOfFormerRuns(LocalPostgres server) throws SQLException {
      List<String> names = new ArrayList<>();
      try (Connection connection = connect(server);
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^test_'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    }
  }

  private static final class Redis {
    static final LocalRedis SERVER = start();

    private static LocalRedis start() {
      LocalRedis server = LocalRedis.start(Home.HOME, 0);
      closeAtExit(server);
      return server;
    }
  }
}
