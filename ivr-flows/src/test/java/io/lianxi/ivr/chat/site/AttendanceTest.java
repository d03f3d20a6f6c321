package io.lianxi.ivr.chat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.agent.MemoryAgents;
import io.lianxi.acd.agent.MemoryPresences;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.event.MemoryEventFeed;
import io.lianxi.acd.queue.MemoryQueues;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.time.BusinessCalendar;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ivr.chat.site.Attendance.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether somebody is there for whoever writes. */
class AttendanceTest {
  private static final QueueName SALES = new QueueName("sales");
  private static final QueueName CARE = new QueueName("care");
  private static final AgentId ANNA = new AgentId("anna");
  private static final AgentId BOB = new AgentId("bob");
  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
  private static final Duration LATER = Duration.ofSeconds(2);

  private final SettableClock clock = new SettableClock(MONDAY);
  private final MemoryAgents agents = new MemoryAgents();
  private final MemoryPresences presences = new MemoryPresences(new MemoryEventFeed());
  private final Attendance attendance =
      new Attendance(
          new MemoryQueues(
              QueuePolicy.usual(SALES, "a", "a"), closed(QueuePolicy.usual(CARE, "b", "b"))),
          agents,
          presences,
          clock);

  AttendanceTest() {
    agents.save(AgentFixtures.withChats(3, AgentFixtures.agent(ANNA, List.of(), SALES, CARE)));
    agents.save(AgentFixtures.withChats(0, AgentFixtures.agent(BOB, List.of(), SALES)));
  }

  /** It is never open. */
  private static QueuePolicy closed(QueuePolicy policy) {
    BusinessCalendar never =
        new BusinessCalendar(ZoneId.of("Asia/Shanghai"), Map.of(), Set.of(), Map.of(), Map.of());
    return new QueuePolicy(
        policy.name(),
        1,
        "b",
        "b",
        policy.steps(),
        policy.order(),
        policy.rank(),
        policy.offerTimeout(),
        policy.declineDelay(),
        policy.wrapUp(),
        policy.serviceLevelThreshold(),
        policy.lastAgentPatience(),
        policy.returnWithin(),
        List.of(),
        never,
        policy.callback(),
        policy.autoAccept());
  }

  private Standing at(@Nullable QueueName queue) {
    return attendance.of(new ChatSite("site", queue, List.of(), "service"));
  }

  private void is(AgentId agent, Presence presence) {
    NotReadyReason reason = presence == Presence.NOT_READY ? NotReadyReason.BREAK : null;
    presences.change(agent, presence, reason, clock.instant());
    clock.advance(LATER);
  }

  @Test
  void nobodyIsThereWhileAllAreOffline() {
    assertThat(at(null)).isEqualTo(Standing.NOBODY);
    assertThat(at(SALES)).isEqualTo(Standing.NOBODY);
  }

  @Test
  void whoIsAtWorkOrSoonBackIsThere() {
    is(ANNA, Presence.AVAILABLE);
    assertThat(at(SALES)).isEqualTo(Standing.OPEN);
    is(ANNA, Presence.NOT_READY);
    assertThat(at(null)).isEqualTo(Standing.OPEN);
    is(ANNA, Presence.OFFLINE);
    assertThat(at(null)).isEqualTo(Standing.NOBODY);
  }

  @Test
  void whoOnlyTalksIsNotThereForWhoWrites() {
    is(BOB, Presence.AVAILABLE);
    assertThat(at(SALES)).isEqualTo(Standing.NOBODY);
  }

  @Test
  void aQueueOutsideItsHoursIsClosedWhoeverIsThere() {
    is(ANNA, Presence.AVAILABLE);
    assertThat(at(CARE)).isEqualTo(Standing.CLOSED);
    assertThat(at(new QueueName("gone"))).isEqualTo(Standing.CLOSED);
  }

  @Test
  void allWhoAskAtOnceAreToldTheSame() {
    assertThat(at(SALES)).isEqualTo(Standing.NOBODY);
    presences.change(ANNA, Presence.AVAILABLE, null, clock.instant());
    assertThat(at(SALES)).isEqualTo(Standing.NOBODY);
    clock.advance(LATER);
    assertThat(at(SALES)).isEqualTo(Standing.OPEN);
  }
}
