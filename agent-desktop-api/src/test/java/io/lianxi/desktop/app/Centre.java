package io.lianxi.desktop.app;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineListener;
import io.lianxi.acd.local.TestServers;
import io.lianxi.desktop.live.LiveApi;
import io.lianxi.desktop.live.LiveListener;
import io.lianxi.desktop.login.LoginApi.LoggedIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A centre with real servers, demo data and a line that carries nothing; one for all tests. */
@NullUnmarked
public final class Centre {
  static final String PASSWORD = "correct horse";
  static final int MOST_SOCKETS = 40;
  static final String CUSTOMER_SECRET = "shared with the operator's pages";
  private static final AtomicInteger CALLERS = new AtomicInteger();

  /** Where it looks for recordings. */
  static final Path RECORDINGS = Path.of("target", "recordings");

  private final ConfigurableApplicationContext context;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({CentreConfig.class, FakeLine.Config.class})
  static class Application {}

  private Centre(ConfigurableApplicationContext context) {
    this.context = context;
  }

  private static final class One {
    static final Centre CENTRE = start();

    static {
      TestServers.closeAtExit(CENTRE::stop);
    }
  }

  static Centre one() {
    return One.CENTRE;
  }

  /** A centre of one's own, with other settings than usual. */
  public static Centre start(String... more) {
    return start(Application.class, more);
  }

  /** The same of other parts. */
  static Centre start(Class<?> application, String... more) {
    PGSimpleDataSource database = (PGSimpleDataSource) TestServers.freshDatabase();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--lianxi.live.port=0",
                "--lianxi.demo=true",
                "--lianxi.demo.campaigns=false",
                "--lianxi.demo.password=" + PASSWORD,
                "--lianxi.asterisk.host=127.0.0.1",
                "--lianxi.asterisk.recordings-dir=" + RECORDINGS,
                "--lianxi.chat.customer-secret=" + CUSTOMER_SECRET,
                "--lianxi.chat.visitors-per-minute=1000",
                "--lianxi.chat.sockets-per-address=" + MOST_SOCKETS,
                "--spring.datasource.url=" + database.getURL(),
                "--spring.datasource.username=" + database.getUser(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.data.redis.url=" + TestServers.freshRedis(),
                "--spring.elasticsearch.uris=http://127.0.0.1:9"));
    for (String setting : more) {
      String name = setting.substring(0, setting.indexOf('=') + 1);
      arguments.removeIf(argument -> argument.startsWith(name));
      arguments.add(setting);
    }
    SpringApplication started = new SpringApplication(application);
    started.setRegisterShutdownHook(false); // it would close this while its servers are stopped
    return new Centre(started.run(arguments.toArray(String[]::new)));
  }

  public void stop() {
    context.close();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Its web address. */
  public String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  public String liveUrl() {
    return bean(LiveListener.class).url();
  }

  WebTestClient web() {
    return WebTestClient.bindToServer()
        .baseUrl(url())
        .responseTimeout(Duration.ofSeconds(20))
        .build();
  }

  /** Someone logged in with a bearer token. */
  WebTestClient as(String username) {
    return web()
        .mutate()
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token(username))
        .build();
  }

  /** A bearer token of someone. */
  public String token(String username) {
    return web()
        .post()
        .uri("/api/login")
        .bodyValue(Map.of("username", username, "password", PASSWORD))
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(LoggedIn.class)
        .getResponseBody()
        .blockFirst()
        .token();
  }

  String ticket(String username) {
    return as(username)
        .post()
        .uri("/api/live/ticket")
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(LiveApi.Ticket.class)
        .getResponseBody()
        .blockFirst()
        .ticket();
  }

  /** A call that waits in the queue {@code general}. */
  public Contact call() {
    return call("general");
  }

  /** A call that waits in {@code name}. */
  Contact call(String name) {
    Contacts contacts = bean(Contacts.class);
    String caller = "1390000%04d".formatted(CALLERS.incrementAndGet());
    Instant now = Instant.now();
    Contact opened =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.VOICE, caller, "10000", now));
    QueueName queue = new QueueName(name);
    return contacts.record(opened, ContactFixtures.queuedIn(queue, now)).orElseThrow();
  }

  /** The line says that the agent's phone has joined. */
  void join(ContactId contact, int leg) {
    bean(LineListener.class).on(new LineEvent.AgentJoined(contact, leg, Instant.now()));
  }

  void customerLeaves(ContactId contact) {
    bean(LineListener.class).on(new LineEvent.CustomerLeft(contact, Instant.now()));
  }

  void presence(String agent, String presence) {
    Map<String, String> wish =
        presence.equals("NOT_READY")
            ? Map.of("presence", presence, "reason", "BREAK")
            : Map.of("presence", presence);
    as(agent).put().uri("/api/desk/presence").bodyValue(wish).exchange().expectStatus().isOk();
  }

  Contact contact(ContactId id) {
    return bean(Contacts.class).find(id).orElseThrow();
  }

  AgentId agent(String name) {
    return new AgentId(name);
  }
}
