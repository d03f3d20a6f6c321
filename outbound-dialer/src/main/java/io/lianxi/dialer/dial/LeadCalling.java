package io.lianxi.dialer.dial;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.line.VoiceLine.Machines;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.message.MessageRules;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.PacingEvent;
import io.lianxi.dialer.pacing.PacingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls a lead: claim it and its number, ask the gate, dial.
 *
 * <p>Whoever dies on the way leaves a claim that {@link DialRecovery} finishes or undoes. The
 * attempt is kept as dialled before the telephone is asked, so that no call is ever made of which
 * nothing is known; the price is that one which was not made may count.
 */
final class LeadCalling {
  private static final Duration WHILE_CALLED = Duration.ofMinutes(2);
  private static final Duration WHILE_NO_ROOM = Duration.ofSeconds(10);

  private final DialStores stores;
  private final Gatekeeping gate;
  private final Dialling dialling;
  private final BiConsumer<QueueName, PacingEvent> paced;
  private final LeadTurns turns = new LeadTurns();

  /**
   * @param paced told of calls that are made for agents
   */
  LeadCalling(
      DialStores stores,
      Gatekeeping gate,
      Dialling dialling,
      BiConsumer<QueueName, PacingEvent> paced) {
    this.stores = stores;
    this.gate = gate;
    this.dialling = dialling;
    this.paced = paced;
  }

  /** What became of the wish to call a lead. */
  enum Wish {
    MADE,
    /** not this lead now */
    REFUSED,
    /** nobody now: the telephone can take no more */
    NO_ROOM
  }

  /** Claims the lead of the campaign whose turn it is. */
  Optional<Lead> claim(Campaign campaign, Instant now) {
    return turns.next(
        campaign,
        age -> stores.leads().claim(campaign.id(), age, 1, "dial", now).stream().findFirst());
  }

  /** Whom an agent has promised a call is called for them, in whatever mode. */
  Wish call(Campaign campaign, Lead lead, Instant now) {
    Callback promised = lead.promised();
    return call(campaign, lead, promised == null ? null : promised.agent(), now);
  }

  /** Calls a claimed lead, if nobody else is calling its number and the gate lets it through. */
  Wish call(Campaign campaign, Lead lead, @Nullable AgentId agent, Instant now) {
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
    String flow = flow(campaign, lead, agent);
    if (dial(campaign, attempt, agent, flow)) {
      if (flow == null) {
        paced.accept(campaign.queue(), new PacingEvent.Dialled(id, now));
      }
      return Wish.MADE;
    }
    attempts.undo(id); // first: until then the lead is somebody's
    stores.leads().save(LeadCourse.untouched(lead, now.plus(WHILE_NO_ROOM)));
    return Wish.NO_ROOM;
  }

  /** What whoever answers is told; null when they are called for an agent. */
  private static @Nullable String flow(Campaign campaign, Lead lead, @Nullable AgentId agent) {
    MessageRules message = campaign.conduct().message();
    boolean isTold = tellsMessage(campaign) && lead.promised() == null && agent == null;
    return isTold && message != null ? message.flow() : null;
  }

  private boolean dial(
      Campaign campaign, Attempt attempt, @Nullable AgentId agent, @Nullable String flow) {
    return dialling.dial(
        new Dialling.Call(
            attempt.id(),
            attempt.number(),
            campaign.callerNumber(),
            campaign.queue(),
            campaign.pacing(),
            machines(campaign, attempt.id(), flow),
            agent,
            flow));
  }

  private static Machines machines(Campaign campaign, AttemptId call, @Nullable String flow) {
    if (!campaign.pacing().hearsMachines()) {
      return Machines.UNHEARD;
    }
    MessageRules message = campaign.conduct().message();
    boolean isLeft = flow != null && message != null && message.isLeftOnMachines();
    return isLeft || campaign.conduct().machines().includes(campaign.id(), call)
        ? Machines.LET_THROUGH
        : Machines.HUNG_UP;
  }

  /** Does whoever answers a call of the campaign hear a message, not an agent? */
  static boolean tellsMessage(Campaign campaign) {
    return campaign.pacing().mode() == PacingMode.MESSAGE;
  }
}
