package io.lianxi.acd.agent;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.agent.AgentFixtures.ZHAO;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.MemoryEventFeed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every store of presences does; that contacts occupy agents is told by theirs. */
abstract class PresencesContract {
  private final JsonMapper json = JsonMapper.builder().build();
  private Live live = memory();

  /** A store that has never heard of anybody, and its feed. */
  record Live(Presences presences, EventFeed feed) {}

  abstract Live live();

  static Live memory() {
    MemoryEventFeed feed = new MemoryEventFeed();
    return new Live(new MemoryPresences(feed), feed);
  }

  @BeforeEach
  void nobodyIsKnown() {
    live = live();
  }

  private List<AgentEvent> published() {
    return live.feed().read(EventFeed.START, 100, Duration.ZERO).stream()
        .map(entry -> json.readValue(entry.field("event"), AgentEvent.class))
        .toList();
  }

  @Test
  void whoWasNeverHeardOfIsOffline() {
    assertThat(live.presences().find(WANG)).isEqualTo(AgentState.offline(WANG));
  }

  @Test
  void aChangeIsSeenAndPublished() {
    AgentState state = live.presences().change(WANG, Presence.AVAILABLE, null, at(1));
    assertThat(state)
        .isEqualTo(
            new AgentState(
                WANG,
                Presence.AVAILABLE,
                null,
                at(1),
                at(1),
                Map.of(),
                null,
                new Workload(LocalDate.of(2026, 3, 2), 0, Duration.ZERO, null, at(1))));
    assertThat(live.presences().find(WANG)).isEqualTo(state);
    assertThat(published())
        .containsExactly(new AgentEvent.PresenceChanged(WANG, Presence.AVAILABLE, null, at(1)));
  }

  @Test
  void theSameAgainChangesNothing() {
    live.presences().change(WANG, Presence.OFFLINE, null, at(0));
    AgentState once = live.presences().change(WANG, Presence.AVAILABLE, null, at(1));
    assertThat(live.presences().change(WANG, Presence.AVAILABLE, null, at(2))).isEqualTo(once);
    assertThat(published()).hasSize(1);
  }

  @Test
  void anotherReasonIsAChange() {
    live.presences().change(WANG, Presence.NOT_READY, NotReadyReason.BREAK, at(1));
    AgentState meal = live.presences().change(WANG, Presence.NOT_READY, NotReadyReason.MEAL, at(2));
    assertThat(meal.reason()).isEqualTo(NotReadyReason.MEAL);
    assertThat(meal.since()).isEqualTo(at(2));
    assertThat(live.presences().change(WANG, Presence.AVAILABLE, null, at(3)).reason()).isNull();
  }

  @Test
  void anAgentIsIdleSinceBecomingAvailable() {
    live.presences().change(WANG, Presence.AVAILABLE, null, at(1));
    AgentState away =
        live.presences().change(WANG, Presence.NOT_READY, NotReadyReason.BREAK, at(5));
    assertThat(away.idleSince()).isEqualTo(at(1));
    assertThat(live.presences().change(WANG, Presence.AVAILABLE, null, at(9)).idleSince())
        .isEqualTo(at(9));
  }

  @Test
  void manyAreReadInTheOrderAskedFor() {
    live.presences().change(WANG, Presence.AVAILABLE, null, at(1));
    live.presences().change(LI, Presence.NOT_READY, NotReadyReason.RONA, at(2));
    assertThat(live.presences().findAll(List.of(LI, ZHAO, WANG)))
        .extracting(AgentState::id, AgentState::presence)
        .containsExactly(
            tuple(LI, Presence.NOT_READY),
            tuple(ZHAO, Presence.OFFLINE),
            tuple(WANG, Presence.AVAILABLE));
    assertThat(live.presences().findAll(List.of())).isEmpty();
  }
}
