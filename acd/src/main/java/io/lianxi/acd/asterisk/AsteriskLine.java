package io.lianxi.acd.asterisk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.line.Voicemail;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.manager.action.MuteAudioAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;

/** Moves callers through the dialplan, whose contexts are named here as they are there. */
final class AsteriskLine implements VoiceLine {
  private static final String START = "s";
  private static final String HELD = LiveChannels.HELD;
  private static final String AGENT_HELD = LiveChannels.AGENT_HELD;
  private static final int KEY_MILLIS = 100;
  private static final Duration KEY_PERIOD = Duration.ofMillis(220);

  /** So many ends that Asterisk was not there for are remembered until it is. */
  private static final int FORGOTTEN = 10_000;

  private final AsteriskConnection connection;
  private final Calls calls;
  private final Moves moves;
  private final LiveChannels live;
  private final AgentLegs legs;
  private final CallBack.Manner manner;
  private final VoicemailFiles voicemails;
  private final Set<ContactId> forgotten = Collections.synchronizedSet(new LinkedHashSet<>());

  AsteriskLine(
      AsteriskConnection connection,
      Calls calls,
      AgentLegs legs,
      CallBack.Manner manner,
      VoicemailFiles voicemails) {
    this.connection = connection;
    this.calls = calls;
    this.moves =
        new Moves(connection, calls, Thread.ofVirtual().name("moves-", 0)::start, Moves.ARRIVAL);
    this.live = new LiveChannels(connection);
    this.legs = legs;
    this.manner = manner;
    this.voicemails = voicemails;
  }

  @Override
  public void connect(ContactId contact, AgentId agent, int leg) {
    Leg next = new Leg(leg, agent);
    List<CallChannel> former = calls.legs(contact);
    moves.to(
        contact, Moves.CONNECT, next.toString(), customer -> legs.prepare(contact, next, customer));
    legs.replace(contact, former, next);
  }

  @Override
  public void callBack(ContactId contact, AgentId agent, int leg, Outgoing call) {
    CallBack attempt = new CallBack(contact, leg);
    switch (calls.callBack(attempt)) {
      case CALL -> {
        legs.letGo(agent); // their phone will ring
        String extension = new Leg(leg, agent).toString();
        if (!connection.ask(attempt.originate(call, extension, manner))) {
          calls.calledBack(attempt);
        }
      }
      case CONNECT -> connect(contact, agent, leg);
      case NOTHING -> {}
    }
  }

  @Override
  public boolean dial(ContactId contact, QueueName queue, Outgoing call, Ringing ringing) {
    CallBack attempt = CallBack.withoutAgent(contact);
    if (calls.callBack(attempt) != CallBack.Reaching.CALL) {
      return true; // it is being made, or was
    }
    boolean isAsked = connection.ask(attempt.originate(call, queue, ringing, manner));
    if (!isAsked) {
      calls.calledBack(attempt);
    }
    return isAsked;
  }

  @Override
  public void treat(ContactId contact) {
    move(contact, "treatment", START);
  }

  @Override
  public Optional<Voicemail> voicemail(ContactId contact) {
    return voicemails.of(contact);
  }

  @Override
  public void hold(ContactId contact) {
    Optional<String> customer = calls.customer(contact);
    Optional<CallChannel> agent = calls.agent(contact);
    if (customer.isEmpty() || agent.isEmpty()) {
      moves.to(contact, HELD, START);
      return;
    }
    connection.ask(
        new RedirectAction(
            customer.get(),
            agent.get().name(),
            HELD,
            START,
            Moves.FIRST,
            AGENT_HELD,
            START,
            Moves.FIRST));
  }

  @Override
  public void resume(ContactId contact) {
    Optional<String> customer = calls.customer(contact);
    Optional<CallChannel> agent = calls.agent(contact);
    if (customer.isEmpty() || agent.isEmpty()) {
      return;
    }
    // Not the manager's own Bridge: after that Asterisk would hang up whoever is left over.
    connection.ask(new SetVarAction(customer.get(), AgentLegs.CHANNEL, agent.get().name()));
    moves.to(contact, "resume", String.valueOf(agent.get().leg()));
  }

  @Override
  public void mute(ContactId contact, boolean isMuted) {
    calls
        .agent(contact)
        .ifPresent(
            agent ->
                connection.ask(
                    new MuteAudioAction(
                        agent.name(),
                        MuteAudioAction.Direction.IN,
                        isMuted ? MuteAudioAction.State.MUTE : MuteAudioAction.State.UNMUTE)));
  }

  @Override
  public void sendDtmf(ContactId contact, String digits) {
    // Asterisk answers nothing else on this connection while a key sounds, so not all at once.
    calls
        .customer(contact)
        .ifPresent(
            customer -> Thread.ofVirtual().name("keys").start(() -> press(customer, digits)));
  }

  private void press(String channel, String digits) {
    digits
        .chars()
        .forEach(
            digit -> {
              PlayDtmfAction key = new PlayDtmfAction(channel, Character.toString(digit));
              key.setDuration(KEY_MILLIS);
              connection.ask(key);
              LockSupport.parkNanos(KEY_PERIOD.toNanos());
            });
  }

  @Override
  public void park(ContactId contact) {
    move(contact, Moves.WAITING, START);
  }

  @Override
  public void dialOutside(ContactId contact, String number) {
    move(contact, "outside", number);
  }

  @Override
  public void takeLeave(ContactId contact) {
    if (connection.isUp()) {
      move(contact, "leave", START);
    } else {
      hangUp(contact); // who is forgotten is not served any more
    }
  }

  @Override
  public void hangUp(ContactId contact) {
    if (connection.isUp()) {
      calls.withCustomer(contact, legs::hangUp);
    } else if (forgotten.size() < FORGOTTEN) {
      forgotten.add(contact);
    }
    if (calls.customer(contact).isPresent()) {
      releaseAgents(contact);
    } else {
      hangUpAgents(contact);
    }
  }

  /** Ends the calls whose end was asked for while Asterisk was away. */
  void hangUpForgotten() {
    List<ContactId> again;
    synchronized (forgotten) {
      again = List.copyOf(forgotten);
      forgotten.clear();
    }
    again.forEach(this::hangUp);
  }

  /** Ends the agents' legs and leaves the customer alone. */
  void hangUpAgents(ContactId contact) {
    calls.agents(contact).forEach(legs::hangUp);
  }

  /** The same, but those that stay up wait for the next customer. */
  void releaseAgents(ContactId contact) {
    legs.release(calls.legs(contact));
  }

  /**
   * Moves the customer away from whoever was with them. Those legs are named before: after the move
   * they may be another customer's within milliseconds.
   */
  private void move(ContactId contact, String context, String extension) {
    List<CallChannel> former = calls.legs(contact);
    moves.to(contact, context, extension);
    // A customer on hold is in no bridge with the leg, which would stay in silence for ever.
    legs.release(former);
  }

  /** Every channel that belongs to a contact. */
  List<LiveChannels.Found> channels() {
    return live.all();
  }

  /** The channel of each agent whose leg waits for a customer. */
  Map<AgentId, String> keptLegs() {
    return live.kept();
  }

  @Override
  public List<LiveCall> liveCalls() {
    return live.calls();
  }
}
