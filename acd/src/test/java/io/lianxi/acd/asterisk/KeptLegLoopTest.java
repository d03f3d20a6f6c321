package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose legs stay up. */
class KeptLegLoopTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final QueueName SALES = new QueueName("sales");
  private static final QueueName HELP = new QueueName("help");
  private static final AgentId SELLER = new AgentId("seller");
  private static final AgentId HELPER = new AgentId("helper");

  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryQueues queues =
      new MemoryQueues(
          QueueFixtures.queue(SALES).withOffers(true, List.of()), QueueFixtures.queue(HELP));
  private final MemoryPresences presences = new MemoryPresences(new MemoryEventFeed());
  private final KeptLegs legs = new KeptLegs();
  private final List<AgentId> letGo = new ArrayList<>();
  private final KeptLegLoop loop =
      new KeptLegLoop(
          agents,
          queues,
          presences,
          legs,
          agent -> {
            legs.take(agent);
            letGo.add(agent);
          });

  @BeforeEach
  void serve() {
    agents.save(agent(SELLER, SALES, HELP));
    agents.save(agent(HELPER, HELP));
    presences.change(SELLER, Presence.AVAILABLE, null, NOW);
    presences.change(HELPER, Presence.AVAILABLE, null, NOW);
    loop.run();
  }

  private static Agent agent(AgentId id, QueueName... queues) {
    return new Agent(id, id.value(), List.of(), Set.of(queues), Capacity.oneCall(), "secret");
  }

  private List<AgentId> letGo() {
    letGo.clear();
    loop.run();
    return letGo;
  }

  @Test
  void thoseStayWhoServeAQueueThatTakesItsContactsAtOnce() {
    assertThat(legs.stays(SELLER)).isTrue();
    assertThat(legs.stays(HELPER)).isFalse();
  }

  @Test
  void whoeverIsAvailableIsNotLetGo() {
    legs.waits(SELLER, "PJSIP/seller-1");
    assertThat(letGo()).isEmpty();
    assertThat(legs.agents()).containsExactly(SELLER);
  }

  @Test
  void whoeverPausesOrLogsOutIsLetGoOnce() {
    legs.waits(SELLER, "PJSIP/seller-1");
    presences.change(SELLER, Presence.NOT_READY, NotReadyReason.PHONE_UNREACHABLE, NOW);
    assertThat(letGo()).containsExactly(SELLER);
    assertThat(letGo()).isEmpty();
    legs.waits(SELLER, "PJSIP/seller-2");
    presences.change(SELLER, Presence.OFFLINE, null, NOW);
    assertThat(letGo()).containsExactly(SELLER);
  }

  @Test
  void whoeverNobodyHasHeardOfIsLetGo() {
    AgentState unknown = presences.find(new AgentId("unknown"));
    assertThat(KeptLegLoop.needless(List.of(unknown), Set.of(unknown.id())))
        .containsExactly(unknown.id());
  }

  @Test
  void whoeverNoLongerServesSuchAQueueIsLetGo() {
    legs.waits(SELLER, "PJSIP/seller-1");
    QueuePolicy asking = QueueFixtures.queue(SALES).withOffers(false, List.of());
    QueueFixtures.put(queues, asking);
    assertThat(letGo()).containsExactly(SELLER);
    assertThat(legs.stays(SELLER)).isFalse();
  }
}
