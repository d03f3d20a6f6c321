package io.lianxi.acd.replay;

import static io.lianxi.acd.agent.Presence.AVAILABLE;
import static io.lianxi.acd.agent.Presence.NOT_READY;
import static io.lianxi.acd.agent.Presence.OFFLINE;
import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.Requirement;
import io.lianxi.acd.Skill;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.queue.QueueFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final int HALF_AN_HOUR = 1_800;

  private static List<Arrival> arrivals(PastDay day) {
    Intake intake = new Intake();
    day.contacts().forEach(c -> intake.tell(new ContactStory(c.id(), c.events())));
    return intake.arrivals();
  }

  private static Sightings.Seen seen(PastDay day) {
    return Sightings.of(arrivals(day), Map.of(), List.of());
  }

  @Test
  void anAgentCameHalfAnHourBeforeTheFirstContactAndLeftHalfAnHourAfterTheLast() {
    PastDay day =
        new PastDay().answered("wang", 5_000, 5_000, 5_100).answered("wang", 9_000, 9_002, 9_100);
    assertThat(seen(day).roster().changes())
        .extracting(Roster.Change::presence, Roster.Change::at)
        .containsExactly(
            tuple(AVAILABLE, at(5_000 - HALF_AN_HOUR)), tuple(OFFLINE, at(9_100 + HALF_AN_HOUR)));
  }

  @Test
  void fourHoursWithoutAContactAreBetweenTwoShifts() {
    PastDay day =
        new PastDay()
            .answered("wang", 5_000, 5_000, 5_100)
            .answered("wang", 20_000, 20_000, 20_100);
    assertThat(seen(day).roster().changes())
        .extracting(Roster.Change::presence, Roster.Change::at)
        .containsExactly(
            tuple(AVAILABLE, at(5_000 - HALF_AN_HOUR)),
            tuple(OFFLINE, at(5_100 + HALF_AN_HOUR)),
            tuple(AVAILABLE, at(20_000 - HALF_AN_HOUR)),
            tuple(OFFLINE, at(20_100 + HALF_AN_HOUR)));
  }

  @Test
  void whoHasNoContactWhileSomeoneWaitsIsAway() {
    PastDay day =
        new PastDay()
            .answered("wang", 5_000, 5_000, 5_100)
            .abandoned(6_000, 6_400)
            .answered("wang", 7_000, 7_000, 7_100);
    assertThat(seen(day).roster().changes())
        .extracting(Roster.Change::presence, Roster.Change::at)
        .contains(tuple(NOT_READY, at(6_000)), tuple(AVAILABLE, at(6_400)));
  }

  @Test
  void whoRingsForTenSecondsTellsNothing() {
    PastDay day =
        new PastDay()
            .answered("wang", 5_000, 5_000, 5_100)
            .answered("li", 6_000, 6_010, 6_100)
            .answered("wang", 7_000, 7_000, 7_100);
    assertThat(seen(day).roster().changes())
        .extracting(Roster.Change::presence)
        .doesNotContain(NOT_READY);
  }

  @Test
  void whoHadJustFinishedWhileSomeoneWaitedWorkedOnIt() {
    PastDay day =
        new PastDay().answered("wang", 5_000, 5_000, 5_100).answered("wang", 5_050, 5_130, 5_200);
    Sightings.Seen seen = seen(day);
    assertThat(Sightings.answer(seen.arrivals().getFirst()).freeAt()).isEqualTo(at(5_130));
    assertThat(seen.roster().changes())
        .extracting(Roster.Change::presence)
        .doesNotContain(NOT_READY);
  }

  @Test
  void itRangAsLongAsThoseWaitedWhoWereAnsweredAtOnce() {
    PastDay day = new PastDay().answered("wang", 0, 40, 100);
    for (long at = 200; at < 4_000; at += 200) {
      day.answered("wang", at, at + 3, at + 100);
    }
    assertThat(seen(day).arrivals())
        .extracting(arrival -> Sightings.answer(arrival).service().ring())
        .containsOnly(Duration.ofSeconds(3));
  }

  @Test
  void oneNameWithTwoCallsAtOnceIsTwoPeople() {
    PastDay day =
        new PastDay()
            .answered("unknown", 0, 0, 100)
            .answered("unknown", 50, 50, 90)
            .answered("unknown", 200, 200, 300);
    assertThat(seen(day).roster().agents())
        .extracting(agent -> agent.id().value(), agent -> agent.capacity().limit(Channel.VOICE))
        .containsExactly(tuple("unknown", 1), tuple("unknown_2", 1));
  }

  @Test
  void secondsThatOverlapAreABlur() {
    PastDay day = new PastDay().answered("wang", 0, 0, 100).answered("wang", 90, 96, 200);
    assertThat(seen(day).roster().agents()).hasSize(1);
  }

  @Test
  void whoAnsweredHasTheSkillsThatTheQueueAsksFor() {
    PastDay day = new PastDay().answered("wang", 0, 0, 100);
    Agent wang =
        new Agent(
            new AgentId("wang"), "", List.of(new Skill("en", 3)), Set.of(), Capacity.oneCall(), "");
    Agent seen =
        Sightings.of(
                arrivals(day),
                Map.of(
                    BILLING, QueueFixtures.queue(BILLING, Duration.ZERO, new Skill("billing", 2))),
                List.of(wang))
            .roster()
            .agents()
            .getFirst();
    assertThat(seen.queues()).containsExactly(BILLING);
    assertThat(seen.skills())
        .containsExactlyInAnyOrder(new Skill("en", 3), new Skill("billing", 5));
    assertThat(Requirement.parse("billing>=2 and en").isMetBy(seen.skills())).isTrue();
  }
}
