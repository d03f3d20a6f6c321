package io.lianxi.acd.replay;

import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.DAY;
import static io.lianxi.acd.replay.PastDay.at;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Capacity;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.contact.ContactEvent.Queued;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.report.Intervals;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scenarios for tests: one queue, one agent, a day. */
final class Scenes {
  private static final AgentId WANG = new AgentId("wang");

  private Scenes() {}

  static Visit visit(long at, Service service) {
    return visit(Channel.VOICE, at, service);
  }

  static Visit visit(Channel channel, long at, Service service) {
    Queued queued = new Queued(BILLING, Wishes.skills(List.of()), Standing.usual(at(at)), at(at));
    ContactId id = new ContactId(new UUID(0, at).toString());
    return new Visit(new Arrival(id, channel, queued, Duration.ZERO, false, null), null, service);
  }

  /**
   * @param wrapUp that the policy allows; null for as long as it takes
   */
  static ReplayFigures play(List<Visit> visits, @Nullable Duration wrapUp) {
    Agent wang = new Agent(WANG, "", List.of(), Set.of(BILLING), Capacity.oneCall(), "");
    Roster roster =
        new Roster(List.of(wang), List.of(new Roster.Change(WANG, Presence.AVAILABLE, DAY)));
    Replay replay =
        new Replay(
            new Scenario(
                visits,
                PolicyTimeline.always(List.of(QueueFixtures.queue(BILLING, wrapUp))),
                roster,
                new Intervals(DAY, at(86_400), ReplayFigures.INTERVAL),
                Set.of(),
                PastDay.ZONE));
    while (replay.advance()) {}
    return replay.figures();
  }
}
