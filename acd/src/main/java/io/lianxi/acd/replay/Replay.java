package io.lianxi.acd.replay;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Place;
import io.lianxi.acd.queue.QueuePolicy;
import io.lianxi.acd.replay.Agenda.Turn;
import io.lianxi.acd.routing.Decision;
import io.lianxi.acd.routing.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a scenario in virtual time, from one moment at which anything happens to the next, with the
 * product's own {@link Routing} deciding.
 *
 * <ol>
 *   <li>Contacts arrive when they arrived, and want what they wanted.
 *   <li>Whoever is offered a contact takes it, after the time it rang in the past, no longer than
 *       the offer lasts. Nobody declines.
 *   <li>A customer whose patience ends before that gives up, wherever they wait.
 *   <li>Talk takes what it took, and so does wrap-up, but no longer than the policy allows.
 *   <li>Overflow is followed: into the other queue with the time waited; to a callback, which every
 *       customer accepts and answers; any other treatment ends the contact.
 *   <li>Agents come and go as they did, and finish first what they have begun.
 * </ol>
 *
 * <p>The same scenario always comes out the same.
 */
public final class Replay {
  private final Scenario scenario;
  private final Routing routing = new Routing();
  private final Agenda agenda = new Agenda();
  private final Map<QueueName, QueuePolicy> policies;
  private final Map<AgentId, ReplayedAgent> agents = new HashMap<>();
  private final Map<ContactId, Journey> here = new HashMap<>();
  private final WorkTime work;
  private final Tally tally;
  private final Instant start;
  private Instant now;
  private int arrived;

  Replay(Scenario scenario) {
    this.scenario = scenario;
    this.start =
        scenario.visits().isEmpty()
            ? scenario.intervals().from()
            : earlier(scenario.visits().getFirst().arrival().at(), scenario.intervals().from());
    this.now = start;
    this.policies = scenario.policies().inForce(start);
    this.work = new WorkTime(scenario.intervals());
    this.tally = new Tally(scenario.intervals(), this::threshold, scenario::isAsked);
    routing.policies(List.copyOf(policies.values()));
    routing.agents(scenario.roster().agents());
    scenario.policies().after(start).forEach(this::plan);
    scenario.roster().agents().forEach(agent -> employ(agent.id(), agent.queues()));
    scenario.roster().changes().forEach(this::plan);
    planArrival();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Duration threshold(QueueName queue) {
    return policy(queue).serviceLevelThreshold();
  }

  private QueuePolicy policy(QueueName queue) {
    QueuePolicy known = policies.get(queue);
    return known == null ? QueuePolicy.usual(queue, queue.value(), queue.value()) : known;
  }

  private void plan(PolicyTimeline.Change change) {
    agenda.add(
        change.at(),
        Turn.POLICY,
        () -> {
          policies.put(change.policy().name(), change.policy());
          routing.policies(List.copyOf(policies.values()));
        });
  }

  private void employ(AgentId id, Set<QueueName> queues) {
    boolean isCounted = queues.stream().anyMatch(scenario::isAsked);
    agents.put(
        id,
        new ReplayedAgent(
            id, scenario.zone(), start, isCounted ? work::add : (occupied, from, to) -> {}));
  }

  private void plan(Roster.Change change) {
    Instant at = change.at().isBefore(start) ? start : change.at();
    agenda.add(
        at,
        Turn.AGENT,
        () -> {
          ReplayedAgent agent = agent(change.agent());
          agent.become(change.presence(), now);
          routing.apply(agent.state());
        });
  }

  private ReplayedAgent agent(AgentId id) {
    return Objects.requireNonNull(agents.get(id));
  }

  /** Puts down the next arrival only, so that the agenda stays short. */
  private void planArrival() {
    if (arrived < scenario.visits().size()) {
      Visit visit = scenario.visits().get(arrived++);
      agenda.add(
          visit.arrival().at(),
          Turn.ARRIVAL,
          () -> {
            arrive(visit);
            planArrival();
          });
    }
  }

  /** Goes on to the next moment at which anything happens; false when the period is over. */
  public boolean advance() {
    Instant end = scenario.intervals().to();
    Optional<Instant> next = next();
    if (next.isEmpty() || !next.get().isBefore(end)) {
      now = end;
      agents.values().forEach(agent -> agent.count(end));
      return false;
    }
    now = next.get();
    agenda.happen(now);
    decide();
    return true;
  }

  private Optional<Instant> next() {
    Instant planned = agenda.next().orElse(Instant.MAX);
    Instant decided = routing.nextChange().filter(now::isBefore).orElse(Instant.MAX);
    Instant next = earlier(planned, decided);
    return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
  }

  /** How much of the period has been played, 0 to 1. */
  public double progress() {
    return (double) Duration.between(start, now).toMillis()
        / Duration.between(start, scenario.intervals().to()).toMillis();
  }

  /** What came out so far. */
  public ReplayFigures figures() {
    return tally.figures(work);
  }

  private void decide() {
    boolean hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (Decision decision : routing.decide(now)) {
        Journey journey = Objects.requireNonNull(here.get(decision.contact().id()));
        switch (decision) {
          case Decision.Offer offer -> offer(journey, offer);
          case Decision.Overflow overflow -> {
            overflow(journey, overflow);
            hasMoved = true;
          }
        }
      }
    }
  }

  private void happen(Journey journey, ContactEvent event) {
    journey.happen(event);
    tally.tell(journey.contact(), event);
  }

  private void arrive(Visit visit) {
    Arrival arrival = visit.arrival();
    Contact opened =
        Contact.open(arrival.id(), new ContactEvent.Opened(arrival.channel(), "", "", now));
    Journey journey = new Journey(visit, opened);
    here.put(arrival.id(), journey);
    happen(journey, arrival.queued());
    routing.apply(journey.contact());
    if (visit.patience() != null) {
      agenda.add(now.plus(visit.patience()), Turn.CUSTOMER, () -> giveUp(journey));
    }
  }

  private void giveUp(Journey journey) {
    boolean isWaiting =
        journey.contact().state() == ContactState.QUEUED
            || journey.contact().state() == ContactState.OFFERED;
    if (isWaiting && journey.contact().callback().isEmpty()) {
      Optional<AgentId> ringing = journey.contact().activeAgent();
      happen(journey, new ContactEvent.Abandoned(now));
      routing.apply(journey.contact());
      ringing.ifPresent(id -> release(journey, id, false));
      leave(journey);
    }
  }

  private void leave(Journey journey) {
    here.remove(journey.contact().id());
  }

  private void release(Journey journey, AgentId id, boolean isHandled) {
    ReplayedAgent agent = agent(id);
    agent.release(journey.contact().id(), isHandled, now);
    routing.apply(agent.state());
  }

  private void offer(Journey journey, Decision.Offer offer) {
    AgentId id = offer.agent();
    happen(journey, new ContactEvent.Offered(id, offer.expiresAt(), offer.explanation(), now));
    ReplayedAgent agent = agent(id);
    agent.take(journey.contact().id(), journey.contact().origin().channel(), now);
    routing.apply(agent.state());
    Instant answeredAt = earlier(now.plus(journey.visit().service().ring()), offer.expiresAt());
    agenda.add(answeredAt, Turn.AGENT, () -> answer(journey, id));
  }

  private void answer(Journey journey, AgentId agent) {
    if (journey.contact().state() == ContactState.OFFERED) {
      happen(journey, new ContactEvent.Accepted(agent, 1, now, now));
      happen(journey, new ContactEvent.Connected(agent, 1, now));
      Instant end = now.plus(journey.visit().service().talk());
      agenda.add(end, Turn.AGENT, () -> end(journey, agent));
    }
  }

  private void end(Journey journey, AgentId agent) {
    Duration took = journey.visit().service().wrapUp();
    Duration most = policy(journey.place().queue()).wrapUp();
    Instant done = now.plus(most == null || took.compareTo(most) < 0 ? took : most);
    happen(journey, new ContactEvent.Ended(EndedBy.CUSTOMER, done, now));
    agenda.add(done, Turn.AGENT, () -> wrapUp(journey, agent));
  }

  private void wrapUp(Journey journey, AgentId agent) {
    happen(journey, new ContactEvent.WrappedUp(agent, null, "", true, now));
    release(journey, agent, true);
    leave(journey);
  }

  private void overflow(Journey journey, Decision.Overflow decision) {
    Overflow to = decision.rule().then();
    Place place = journey.place();
    happen(journey, new ContactEvent.Overflowed(to, decision.explanation(), now));
    switch (to) {
      case Overflow.ToQueue other -> {
        happen(
            journey, new ContactEvent.Queued(other.queue(), place.wishes(), place.standing(), now));
        routing.apply(journey.contact());
      }
      case Overflow.Callback callback -> promise(journey, policy(place.queue()));
      case Overflow.Voicemail voicemail -> hangUp(journey);
      case Overflow.Announcement announcement -> hangUp(journey);
      case Overflow.WeChatInvitation invitation -> hangUp(journey);
    }
  }

  private void promise(Journey journey, QueuePolicy policy) {
    Instant expiry = now.plus(policy.callback().expiry());
    happen(journey, new ContactEvent.CallbackRequested("", expiry, now));
    routing.apply(journey.contact());
    agenda.add(expiry, Turn.CUSTOMER, () -> expire(journey));
  }

  private void expire(Journey journey) {
    if (journey.contact().state() == ContactState.QUEUED) {
      hangUp(journey);
      routing.apply(journey.contact());
    }
  }

  private void hangUp(Journey journey) {
    happen(journey, new ContactEvent.Ended(EndedBy.SYSTEM, null, now));
    leave(journey);
  }
}
