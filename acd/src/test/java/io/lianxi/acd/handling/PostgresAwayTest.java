package io.lianxi.acd.handling;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.agent;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.put;
import static io.lianxi.acd.queue.QueueFixtures.queue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.local.LocalHome;
import io.lianxi.acd.local.LocalPostgres;
import io.lianxi.acd.local.TestCore;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.RoutingFixtures;
import io.lianxi.acd.routing.RoutingLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calls go on while Postgres is away, by the policies and agents known last. */
class PostgresAwayTest {
  private static final String DATABASE = "away";
  private static final LocalHome HOME = LocalHome.open(Path.of("target", "test-away"));
  private static LocalPostgres postgres = LocalPostgres.start(HOME, 0);
  private static final TestCore CORE = TestCore.start(emptyDatabase());

  private final Contacts contacts = CORE.get(Contacts.class);
  private final Queues queues = CORE.get(Queues.class);

  @AfterAll
  static void stop() {
    CORE.close();
    postgres.close();
    HOME.close();
  }

  private static PGSimpleDataSource emptyDatabase() {
    JdbcTemplate server = new JdbcTemplate(source(postgres.url()));
    server.execute("drop database if exists " + DATABASE);
    server.execute("create database " + DATABASE);
    return source(postgres.url(DATABASE));
  }

  private static PGSimpleDataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(postgres.username());
    source.setPassword(postgres.password());
    return source;
  }

  private Contact waiting() {
    return contacts
        .record(contacts.open(ContactId.random(), opened(T0)), queuedIn(BILLING, T0))
        .orElseThrow();
  }

  private Contact now(Contact contact) {
    return contacts.find(contact.id()).orElseThrow();
  }

  /** Offered, accepted, ended and wrapped up. */
  private void isServed(Contact call) {
    RoutingFixtures.wake(CORE.get(RoutingLoop.class));
    assertThat(now(call).activeAgent()).contains(WANG);
    Handling handling = CORE.get(Handling.class);
    assertThat(handling.accept(WANG, call.id())).isInstanceOf(Outcome.Done.class);
    assertThat(contacts.record(now(call), new ContactEvent.Connected(WANG, 1, T0))).isPresent();
    assertThat(handling.end(WANG, call.id())).isInstanceOf(Outcome.Done.class);
    assertThat(Objects.requireNonNull(now(call).assignments().getLast()).deadline())
        .isEqualTo(T0.plusSeconds(45));
    assertThat(handling.wrapUp(WANG, call.id(), "RESOLVED", "")).isInstanceOf(Outcome.Done.class);
    assertThat(now(call).state()).isEqualTo(ContactState.CLOSED);
  }

  @Test
  void policiesAndAgentsKnownLastStayInForceAndChangesAreSeenAfterwards() {
    QueuePolicy policy = queue(BILLING, Duration.ofSeconds(45));
    put(queues, policy);
    CORE.get(Agents.class).save(agent(WANG, BILLING));
    CORE.get(Presences.class).change(WANG, Presence.AVAILABLE, null, T0);
    CORE.refresh();
    contacts.restored();
    int port = port();
    postgres.close();

    assertThatThrownBy(CORE::refresh).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> queues.save(policy, 1, "supervisor", T0))
        .isInstanceOf(RuntimeException.class);
    assertThat(queues.all()).containsExactly(policy);
    assertThat(CORE.get(Agents.class).find(WANG)).isPresent();
    isServed(waiting());

    postgres = LocalPostgres.start(HOME, port);
    JdbcTemplate byHand = new JdbcTemplate(source(postgres.url(DATABASE)));
    byHand.update("update agents set id = ?", LI.value());
    byHand.update("update queues set body = jsonb_set(body, '{wrapUp}', '\"PT7S\"')");
    CORE.refresh();
    assertThat(CORE.get(Agents.class).find(LI)).isPresent();
    assertThat(CORE.get(Agents.class).find(WANG)).isEmpty();
    assertThat(queues.find(BILLING)).contains(policy.withWrapUp(Duration.ofSeconds(7)));
  }

  private static int port() {
    return source(postgres.url()).getPortNumbers()[0];
  }
}
