package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.queue.EstimatedWait;
import io.lianxi.acd.queue.QueuePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides which waiting contact is offered to which agent, and which overflows. A state machine: it
 * is told what changes, and the same news in the same order makes the same decisions. It believes
 * its own decisions at once; whoever could not make one true tells it how things really are.
 *
 * <ol>
 *   <li>Rank: contacts of all queues and channels stand in one order, by the time they wait since
 *       and what queue, priority and tier are worth in seconds; equal ones by id. It never changes
 *       while they wait.
 *   <li>Closed: where a queue is closed and has a rule for that, whoever waits in it overflows.
 *   <li>Offers: each contact in turn gets an agent who may get it ({@link Eligibility#verdict}), if
 *       there is one. An agent who has got one counts as having it when the next is looked at.
 *   <li>Choice: among several it is who has the fewest contacts of the channel, then who comes
 *       first in the queue's order of agents, then who is idle longest, then by id.
 *   <li>Overflow: for who got none, the first rule of the queue that applies acts. JOIN_EMPTY and
 *       LENGTH (as many wait as its limit) are judged once, in the first decision after the contact
 *       came into the queue; LEAVE_EMPTY not while it is kept for one agent or until a callback is
 *       due. Empty: nobody is signed in who could ever take it ({@link Eligibility#couldEver}).
 *   <li>A callback is promised only to who has not overflowed yet; who has the promise overflows
 *       only to queues; nobody overflows to queues more than five times; what has to be heard is
 *       for callers.
 * </ol>
 *
 * <p>So no contact of higher rank waits while an agent who may get it is given a lower one, and
 * nobody waits whom an agent with room may get. Not safe for several threads at once.
 */
public final class Routing {
  private final Hall hall = new Hall();
  private final Crew crew = new Crew(hall);
  private final Pace pace = new Pace();
  private final Whys whys = new Whys(hall, crew, pace);
  private Instant latest = Instant.MIN;

  /** These are all queues now. */
  public void policies(List<QueuePolicy> policies) {
    hall.policies(policies).forEach(lane -> lane.members().forEach(crew::change));
  }

  /** These are all agents now. */
  public void agents(List<Agent> agents) {
    crew.agents(agents);
  }

  /** The contact is this now; news older than what is known is ignored. */
  public void apply(Contact contact) {
    pace.learn(contact);
    hall.apply(contact);
  }

  /** The agent does this now. */
  public void apply(AgentState state) {
    crew.apply(state);
  }

  /** What is to be done at {@code now}, highest rank first. */
  public List<Decision> decide(Instant now) {
    latest = now.isAfter(latest) ? now : latest;
    Decisions decisions = new Decisions(hall, crew, latest);
    decisions.closeQueues();
    decisions.offer();
    decisions.overflow();
    return decisions.all();
  }

  /** When time alone will change something; empty for never. */
  public Optional<Instant> nextChange() {
    return hall.nextMoment();
  }

  /** How many contacts wait. */
  public int waiting() {
    return hall.size();
  }

  /**
   * How long a contact of {@code channel} will wait that joins {@code queue} now; empty: unknown.
   */
  public Optional<Duration> estimate(QueueName queue, Channel channel) {
    Lane lane = hall.lane(queue);
    return EstimatedWait.of(
        lane.waiting().size(), lane.present(), lane.free(channel).size(), pace.handleTime(queue));
  }

  /** Why {@code contact} still waits; empty when it does not. */
  public Optional<WhyWaiting> why(ContactId contact, Instant now) {
    return whys.waiting(contact, now);
  }

  /** Why {@code agent} gets nothing, or what there is; empty when there is no such agent. */
  public Optional<WhyIdle> why(AgentId agent, Instant now) {
    return whys.idle(agent, now);
  }
}
