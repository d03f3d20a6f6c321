package io.lianxi.acd.replay;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentEvent;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.report.Intervals;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes ready what is replayed: reads a past period, and guesses what it does not tell. */
final class Preparation {
  /** So long before the period is replayed with it, for contacts that were there already. */
  static final Duration WARM_UP = Duration.ofHours(1);

  private final ReplayOrder order;
  private final PolicyTimeline policies;
  private final ZoneId zone;
  private final Intake intake = new Intake();
  private final Tally past;

  /**
   * @param policies of then
   * @param zone in which agents' days begin
   */
  Preparation(ReplayOrder order, PolicyTimeline policies, ZoneId zone) {
    this.order = order;
    this.policies = policies;
    this.zone = zone;
    Map<QueueName, QueuePolicy> known = policies.inForce(order.from());
    this.past =
        new Tally(
            order.intervals(),
            queue ->
                Optional.ofNullable(known.get(queue))
                    .orElseGet(() -> QueuePolicy.usual(queue, "", ""))
                    .serviceLevelThreshold(),
            order::isAsked);
  }

  /** Reads a contact of the period or the {@link #WARM_UP} before; each is told once. */
  void tell(ContactStory story) {
    story.steps(past::tell);
    intake.tell(story);
  }

  /** How many arrivals have been read. */
  int size() {
    return intake.size();
  }

  /** The comparison for our own history: it is known when {@code agents} were there. */
  Comparison own(List<Agent> agents, List<AgentEvent> presences) {
    return comparison(intake.arrivals(), Roster.of(agents, presences));
  }

  /**
   * The comparison for history that tells who answered, and not who was there.
   *
   * @param known agents of this centre, some of whom may have been there
   */
  Comparison imported(List<Agent> known) {
    Sightings.Seen seen = Sightings.of(intake.arrivals(), policies.inForce(order.from()), known);
    return comparison(seen.arrivals(), seen.roster());
  }

  private Comparison comparison(List<Arrival> arrivals, Roster roster) {
    Intervals intervals = order.intervals();
    Scenario baseline =
        new Scenario(
            Visits.of(arrivals, order.seed()), policies, roster, intervals, order.queues(), zone);
    Scenario whatIf = baseline.with(policies.with(order.policies()), roster.scaled(order.agents()));
    return new Comparison(past.figures(new WorkTime(intervals)), baseline, whatIf);
  }
}
