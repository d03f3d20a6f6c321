package io.lianxi.acd.asterisk;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine.LiveCall;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line to the tests' Asterisk, with one agent and the agent's phone. */
final class TestLine implements AutoCloseable {
  static final AgentId AGENT = new AgentId("agent01");

  /** So long a customer's telephone rings: time enough to answer for one on a busy machine. */
  static final Duration RING = Duration.ofSeconds(5);

  private static final String PASSWORD = "secret";

  private final List<LineEvent> events = new CopyOnWriteArrayList<>();
  private final AsteriskConnection connection;
  private final AsteriskEvents lifecycle;
  final KeptLegs kept = new KeptLegs();
  final AgentLegs legs;
  final AsteriskLine line;

  private static final class OneAgent implements Agents {
    private final Agent agent =
        new Agent(AGENT, "Agent 01", List.of(), Set.of(), Capacity.oneCall(), PASSWORD);

    @Override
    public Optional<Agent> find(AgentId id) {
      return Optional.of(agent);
    }

    @Override
    public List<Agent> all() {
      return List.of(agent);
    }

    @Override
    public void save(Agent changed) {}
  }

  TestLine() {
    var server = TestAsterisk.server();
    connection =
        new AsteriskConnection(
            "127.0.0.1",
            server.settings().amiPort(),
            server.amiUser(),
            server.settings().amiSecret());
    Calls calls = new Calls();
    legs = new AgentLegs(connection, calls, kept, Thread.ofVirtual()::start);
    line =
        new AsteriskLine(
            connection,
            calls,
            legs,
            new CallBack.Manner("10000", RING),
            new VoicemailFiles(server.recordings()));
    lifecycle = new AsteriskEvents(connection, calls, line, legs, events::add, Clock.systemUTC());
    open();
    new AgentPhones(new OneAgent(), TestAsterisk.accounts(), connection).refresh();
  }

  /** Opens the line, for the first time or again. */
  void open() {
    events.clear();
    lifecycle.start();
    await().until(() -> has(LineEvent.LineUp.class));
  }

  /** Closes the line; the calls go on. */
  void shut() {
    lifecycle.stop();
  }

  /** Runs a command on Asterisk's console. */
  void command(String command) {
    connection.command(command);
  }

  /** The agent's phone, registered. */
  static SipPhone phone() throws IOException {
    return SipPhone.overUdp(AGENT.value(), PASSWORD, TestAsterisk.server().settings().sipPort());
  }

  List<LineEvent> events() {
    return events;
  }

  boolean has(Class<? extends LineEvent> kind) {
    return first(kind).isPresent();
  }

  <E extends LineEvent> Optional<E> first(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The only call there is. */
  LiveCall call() {
    return line.liveCalls().getFirst();
  }

  /** The call of a caller who waits. */
  LiveCall waiting() {
    await().until(() -> line.liveCalls().stream().anyMatch(LiveCall::isWaiting));
    return call();
  }

  /** When all calls are over. */
  @Override
  public void close() {
    await().until(() -> line.liveCalls().isEmpty());
    shut();
  }
}
