package io.lianxi.dialer.dial;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.line.VoiceLine.Machines;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.Pace;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls leads: decide how many, claim a lead and its number, ask the gate, dial.
 *
 * <p>Whoever dies on the way leaves a claim that {@link DialRecovery} finishes or undoes. The
 * attempt is kept as dialled before the telephone is asked, so that no call is ever made of which
 * nothing is known; the price is that one which was not made may count.
 */
public final class DialLoop {
  /** So many leads may the gate refuse at one waking before others get their turn. */
  private static final int MOST_REFUSED = 200;

  private static final Duration WHILE_CALLED = Duration.ofMinutes(2);
  private static final Duration WHILE_NO_ROOM = Duration.ofSeconds(10);

  private final DialStores stores;
  private final Gatekeeping gate;
  private final Dialling dialling;
  private final DialTurn turn;
  private final Paces paces;
  private final Clock clock;
  private final Map<QueueName, QueuePacing> queues = new HashMap<>();
  private Yielding yielding = Yielding.TO_NOBODY;

  DialLoop(
      DialStores stores,
      Gatekeeping gate,
      Dialling dialling,
      DialTurn turn,
      Paces paces,
      Clock clock) {
    this.stores = stores;
    this.gate = gate;
    this.dialling = dialling;
    this.turn = turn;
    this.paces = paces;
    this.clock = clock;
  }

  /** The same, whose campaigns yield as {@code to} says. */
  DialLoop yielding(Yielding to) {
    yielding = to;
    return this;
  }

  /** Makes the calls that are to be made now. */
  public synchronized void tick() {
    Instant now = clock.instant();
    if (!turn.isMine(now)) {
      queues.values().forEach(QueuePacing::rest);
      yielding.rest();
      return;
    }
    List<Campaign> running =
        stores.campaigns().running().stream()
            .filter(campaign -> campaign.isCalling(now) && dialling.isReady(campaign))
            .toList();
    Set<CampaignId> waits = yielding.look(running, now);
    running.stream()
        .filter(campaign -> campaign.pacing().mode() != PacingMode.PREVIEW) // agents say when
        .collect(groupingBy(Campaign::queue))
        .forEach((queue, campaigns) -> call(queue, campaigns, waits, now));
  }

  private QueuePacing pacing(QueueName queue) {
    return queues.computeIfAbsent(queue, name -> new QueuePacing(stores.attempts()));
  }

  /**
   * Makes the calls of a queue; those that yield make none, but all are paced together.
   *
   * @param waits the campaigns that yield
   */
  private void call(QueueName queue, List<Campaign> all, Set<CampaignId> waits, Instant now) {
    QueuePacing pacing = pacing(queue);
    List<Campaign> campaigns =
        all.stream().filter(campaign -> !waits.contains(campaign.id())).toList();
    Optional<Pace> pace =
        pacing.decide(all, now).map(paced -> campaigns.isEmpty() ? paced.yielded() : paced);
    pace.ifPresent(decided -> paces.tell(queue, new Paces.Decided(now, decided)));
    int calls = pace.map(Pace::calls).orElse(0);
    int wanted = calls - keepPromises(queue, campaigns, calls, now);
    int refused = 0;
    List<Campaign> left = new ArrayList<>(campaigns);
    while (wanted > 0 && refused < MOST_REFUSED && !left.isEmpty()) {
      Campaign next = pacing.shares().next(left).orElseThrow();
      Optional<Lead> lead = stores.leads().claim(next.id(), 1, "dial", now).stream().findFirst();
      if (lead.isEmpty()) {
        left.remove(next);
      } else {
        switch (call(next, lead.get(), now)) {
          case MADE -> {
            pacing.shares().made(next);
            wanted--;
          }
          case REFUSED -> refused++;
          case NO_ROOM -> left.clear();
        }
      }
    }
  }

  /**
   * Makes the calls that were promised, before all others; how many those are. One for which nobody
   * is free is tried again a while later.
   */
  private int keepPromises(QueueName queue, List<Campaign> campaigns, int wanted, Instant now) {
    Map<CampaignId, Campaign> byId = campaigns.stream().collect(toMap(Campaign::id, one -> one));
    int made = 0;
    for (int tried = 0; made < wanted && tried < MOST_REFUSED; tried++) {
      Optional<Lead> lead =
          stores.leads().claimPromised(byId.keySet(), dialling.free(queue), "dial", now);
      Campaign campaign = lead.map(Lead::campaign).map(byId::get).orElse(null);
      if (campaign == null) {
        return made;
      }
      if (call(campaign, lead.get(), now) == Wish.MADE) {
        pacing(queue).shares().made(campaign);
        made++;
      }
    }
    return made;
  }

  /** What became of the wish to call a lead. */
  enum Wish {
    MADE,
    /** not this lead now */
    REFUSED,
    /** nobody now: the telephone can take no more */
    NO_ROOM
  }

  /** Calls a claimed lead for an agent who has looked at it, and for nobody else. */
  synchronized Wish callFor(AgentId agent, Campaign campaign, Lead lead) {
    return call(campaign, lead, agent, clock.instant());
  }

  /** Whom an agent has promised a call is called for them, in whatever mode. */
  private Wish call(Campaign campaign, Lead lead, Instant now) {
    Callback promised = lead.promised();
    return call(campaign, lead, promised == null ? null : promised.agent(), now);
  }

  /** Calls a claimed lead, if nobody else is calling its number and the gate lets it through. */
  private Wish call(Campaign campaign, Lead lead, @Nullable AgentId agent, Instant now) {
    Attempts attempts = stores.attempts();
    AttemptId id = new AttemptId(UUID.randomUUID().toString());
    Attempt attempt = Attempt.open(id, lead, campaign.callerNumber().value(), now);
    if (!attempts.open(attempt)) {
      stores.leads().save(LeadCourse.untouched(lead, now.plus(WHILE_CALLED)));
      return Wish.REFUSED;
    }
    GateVerdict verdict = gate.ask(campaign, lead, attempt, now);
    if (!verdict.isAllowed()) {
      attempts.refused(id, verdict, now);
      stores.leads().save(LeadCourse.refused(lead, verdict.retryAt()));
      return Wish.REFUSED;
    }
    if (!attempts.dialled(id, verdict)) {
      return Wish.REFUSED;
    }
    if (dial(campaign, attempt, agent)) {
      pacing(campaign.queue()).learn(new PacingEvent.Dialled(id, now));
      return Wish.MADE;
    }
    attempts.undo(id); // first: until then the lead is somebody's
    stores.leads().save(LeadCourse.untouched(lead, now.plus(WHILE_NO_ROOM)));
    return Wish.NO_ROOM;
  }

  private boolean dial(Campaign campaign, Attempt attempt, @Nullable AgentId agent) {
    return dialling.dial(
        new Dialling.Call(
            attempt.id(),
            attempt.number(),
            campaign.callerNumber(),
            campaign.queue(),
            campaign.pacing(),
            machines(campaign, attempt.id()),
            agent));
  }

  private static Machines machines(Campaign campaign, AttemptId call) {
    if (!campaign.pacing().hearsMachines()) {
      return Machines.UNHEARD;
    }
    return campaign.conduct().machines().includes(campaign.id(), call)
        ? Machines.LET_THROUGH
        : Machines.HUNG_UP;
  }

  /** Learns of an agent of the queue. */
  public synchronized void hear(QueueName queue, PacingEvent event) {
    pacing(queue).learn(event);
  }

  /** Learns what came of a call: how fast it goes on. What is kept for good is kept elsewhere. */
  public synchronized void hear(DialEvent event) {
    stores
        .attempts()
        .find(event.attempt())
        .flatMap(attempt -> stores.campaigns().find(attempt.campaign()))
        .ifPresent(campaign -> learn(pacing(campaign.queue()), event));
  }

  private static void learn(QueuePacing pacing, DialEvent event) {
    switch (event) {
      case DialEvent.Answered(var call, var at) -> pacing.learn(new PacingEvent.Answered(call, at));
      case DialEvent.Connected(var call, var agent, var at) ->
          pacing.learn(new PacingEvent.Connected(call, agent, at));
      case DialEvent.TalkEnded(var call, var agent, var wasMachine, var at) ->
          pacing.learn(new PacingEvent.TalkEnded(agent, wasMachine, at));
      case DialEvent.Failed(var call, var outcome, var at) ->
          pacing.learn(
              outcome == CallOutcome.ABANDONED
                  ? new PacingEvent.Abandoned(call, at)
                  : new PacingEvent.Failed(call, at));
      case DialEvent.Disposed e -> {} // says nothing of how busy anybody is
    }
  }
}
