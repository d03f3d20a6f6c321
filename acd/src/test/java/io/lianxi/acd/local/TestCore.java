package io.lianxi.acd.local;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.api.sync.RedisCommands;
import io.lianxi.acd.agent.AgentConfig;
import io.lianxi.acd.contact.ContactConfig;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.past.PastContactConfig;
import io.lianxi.acd.customer.CustomerConfig;
import io.lianxi.acd.customer.billing.BillingConfig;
import io.lianxi.acd.customer.intake.CustomerIntakeConfig;
import io.lianxi.acd.edition.EditionConfig;
import io.lianxi.acd.event.EventConfig;
import io.lianxi.acd.handling.HandlingConfig;
import io.lianxi.acd.line.RecordingVoiceLine;
import io.lianxi.acd.queue.QueueConfig;
import io.lianxi.acd.report.ReportConfig;
import io.lianxi.acd.routing.RoutingConfig;
import io.lianxi.acd.secret.SecretConfig;
import io.lianxi.acd.time.LastKnown;
import io.lianxi.acd.time.SettableClock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.NullMarked;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole core on a real Postgres and Redis of its own, where nothing runs by itself: a test says
 * when the log is written, the clock moves and the loops wake. The line only records.
 *
 * <p>The database's sessions are in a time zone that is neither UTC nor anybody else's.
 */
@NullMarked
public final class TestCore implements AutoCloseable {
  private static final String TIME_ZONE = "Pacific/Chatham"; // +12:45, with summer time

  private final AnnotationConfigApplicationContext context;

  private TestCore(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  public static TestCore start() {
    return start((PGSimpleDataSource) TestServers.freshDatabase());
  }

  /** On an empty database of the test's own. */
  public static TestCore start(PGSimpleDataSource fresh) {
    return start(fresh, TestServers.freshRedis());
  }

  /** On stores that others may use, too: what they do is seen here. */
  public static TestCore start(PGSimpleDataSource database, String redisUrl) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("spring.data.redis.url", redisUrl)));
    context.registerBean("lifecycleProcessor", StandStill.class);
    HikariDataSource source = pool(database);
    context.registerBean(HikariDataSource.class, () -> source);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(SettableClock.class, () -> new SettableClock(ContactFixtures.T0));
    context.registerBean(RecordingVoiceLine.class);
    context.register(
        EventConfig.class,
        EditionConfig.class,
        SecretConfig.class,
        CustomerConfig.class,
        BillingConfig.class,
        CustomerIntakeConfig.class,
        AgentConfig.class,
        QueueConfig.class,
        ContactConfig.class,
        PastContactConfig.class,
        RoutingConfig.class,
        HandlingConfig.class,
        ReportConfig.class);
    context.refresh();
    return new TestCore(context);
  }

  private static HikariDataSource pool(PGSimpleDataSource database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(1000);
    config.setConnectionInitSql("set time zone '" + TIME_ZONE + "'");
    HikariDataSource source = new HikariDataSource(config);
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  /** The one bean of this type. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** All beans of this type. */
  public <T> List<T> all(Class<T> type) {
    return context.getBeanProvider(type).orderedStream().toList();
  }

  public DataSource dataSource() {
    return get(DataSource.class);
  }

  /** Empties both stores and sets the clock back. */
  public void reset() {
    redis().flushdb();
    get(JdbcClient.class)
        .sql(
            """
            truncate customers, customer_changes, customer_bills, customer_contracts,
              customer_usage, customer_calls, do_not_call, queues, queue_versions, agents, agent_events, contacts,
              contact_events;
            update feed_cursor set position = '0-0'
            """)
        .update();
    refresh();
    get(SettableClock.class).set(ContactFixtures.T0);
    get(RecordingVoiceLine.class).takeAsked();
    get(RecordingVoiceLine.class).callsAre();
  }

  /** Reads policies and agents again that have changed. */
  public void refresh() {
    for (LastKnown<?, ?> known : all(LastKnown.class)) {
      known.refresh();
    }
  }

  @SuppressWarnings("unchecked") // there is one only, of strings
  public RedisCommands<String, String> redis() {
    return get(RedisCommands.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Starts nothing. */
  static final class StandStill implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
