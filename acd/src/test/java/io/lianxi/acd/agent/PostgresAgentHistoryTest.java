package io.lianxi.acd.agent;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.event.EventFeed.Entry;
import io.lianxi.acd.local.TestCore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PostgresAgentHistoryTest {
  private static final TestCore CORE = TestCore.start();
  private final PostgresAgentHistory history = CORE.get(PostgresAgentHistory.class);
  private final JsonMapper json = JsonMapper.builder().build();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingHappened() {
    CORE.reset();
  }

  private AgentEvent keep(String position, AgentId agent, Presence presence, Instant at) {
    AgentEvent event = new AgentEvent.PresenceChanged(agent, presence, null, at);
    String body = json.writerFor(AgentEvent.class).writeValueAsString(event);
    history.keep(List.of(new Entry(position, "agent", agent.value(), Map.of("event", body))));
    return event;
  }

  @Test
  void whatHappenedSinceIsLedByTheLastOfEachAgentBefore() {
    keep("1-0", WANG, Presence.OFFLINE, at(-30));
    AgentEvent wangBefore = keep("2-0", WANG, Presence.AVAILABLE, at(-20));
    AgentEvent liBefore = keep("3-0", LI, Presence.AVAILABLE, at(-10));
    AgentEvent exactlyThen = keep("4-0", WANG, Presence.OFFLINE, T0);
    AgentEvent later = keep("5-0", WANG, Presence.AVAILABLE, at(10));
    assertThat(history.since(T0)).containsExactly(wangBefore, liBefore, exactlyThen, later);
  }

  @Test
  void whatHappenedUntilThenLeavesOutTheRest() {
    AgentEvent before = keep("1-0", WANG, Presence.AVAILABLE, at(-20));
    AgentEvent within = keep("2-0", WANG, Presence.NOT_READY, T0);
    keep("3-0", WANG, Presence.AVAILABLE, at(10));
    assertThat(history.between(T0, at(10))).containsExactly(before, within);
  }

  @Test
  void whatHappenedInOneMomentStaysInTheOrderOfTheFeed() {
    AgentEvent first = keep("7-9", WANG, Presence.AVAILABLE, at(5));
    AgentEvent second = keep("7-10", WANG, Presence.OFFLINE, at(5));
    AgentEvent third = keep("7-11", WANG, Presence.NOT_READY, at(5));
    assertThat(history.since(T0)).containsExactly(first, second, third);
    assertThat(history.since(at(6))).containsExactly(third);
  }

  @Test
  void keepingTwiceIsKeepingOnce() {
    keep("1-0", WANG, Presence.AVAILABLE, at(5));
    keep("1-0", WANG, Presence.AVAILABLE, at(5));
    assertThat(history.since(T0)).hasSize(1);
  }
}
