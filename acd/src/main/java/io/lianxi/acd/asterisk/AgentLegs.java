package io.lianxi.acd.asterisk;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;

/**
 * What is asked of Asterisk about the agents' legs that stay up between calls. Asterisk brings one
 * to wait by itself when its customer leaves the bridge; a leg that is in no bridge is brought
 * there.
 */
final class AgentLegs {
  /** The agent's channel, as the dialplan wants it named on the customer's. */
  static final String CHANNEL = "LIANXI_AGENT_CHANNEL";

  /** The leg for which that channel waits. */
  private static final String KEPT_FOR = "LIANXI_KEPT_FOR";

  private static final String KEPT = "kept";
  private static final int NORMAL = 16;

  private final AsteriskConnection connection;
  private final Calls calls;
  private final KeptLegs kept;
  private final Executor askers;

  /**
   * Creates it.
   *
   * @param askers each asks Asterisk where a leg is, and waits for the answer
   */
  AgentLegs(AsteriskConnection connection, Calls calls, KeptLegs kept, Executor askers) {
    this.connection = connection;
    this.calls = calls;
    this.kept = kept;
    this.askers = askers;
  }

  /** Before a customer is joined with an agent: says what becomes of the leg, and if one waits. */
  void prepare(ContactId contact, Leg leg, String customer) {
    if (kept.stays(leg.agent())) {
      set(customer, CallChannel.STAYS, leg.toString());
    }
    kept.take(leg.agent())
        .ifPresent(
            channel -> {
              calls.taken(new CallChannel(channel, contact, leg, kept.stays(leg.agent())), leg);
              set(channel, KeptLegs.KEPT, "");
              set(channel, CallChannel.STAYS, kept.stays(leg.agent()) ? leg.toString() : "");
              set(channel, CallChannel.LEG, leg.toString());
              set(channel, CallChannel.CONTACT, contact.value());
              set(customer, CHANNEL, channel);
              set(customer, KEPT_FOR, leg.toString());
            });
  }

  private void set(String channel, String variable, String value) {
    connection.ask(new SetVarAction(channel, variable, value));
  }

  /** The leg has lost its customer, of {@code contact}, and waits. */
  void waits(Optional<ContactId> contact, Leg leg, String channel) {
    contact.ifPresent(id -> calls.released(id, leg, channel));
    found(leg.agent(), channel);
  }

  /** A leg that waits is there. */
  void found(AgentId agent, String channel) {
    kept.waits(agent, channel).ifPresent(this::hangUp);
  }

  /** The leg came into a bridge: one that waits beside it has no use. */
  void talks(CallChannel channel) {
    Leg leg = channel.leg();
    if (leg != null) {
      kept.talks(leg.agent(), channel.name()).ifPresent(this::hangUp);
    }
  }

  /** The channel is gone. */
  void ended(String channel) {
    kept.ended(channel);
  }

  /** Forgets which legs wait. */
  void clear() {
    kept.clear();
  }

  /** Ends the agent's leg that waits, if there is one. */
  void letGo(AgentId agent) {
    kept.take(agent).ifPresent(this::hangUp);
  }

  /** The customer is gone, or goes: {@code legs} wait for the next one, or end. */
  void release(List<CallChannel> legs) {
    for (CallChannel channel : legs) {
      Leg leg = channel.leg();
      if (leg == null || !channel.staysUp()) {
        hangUp(channel.name());
      } else {
        askers.execute(() -> free(channel.name(), leg));
      }
    }
  }

  /**
   * Lets go of {@code former} for {@code next}. Whoever is connected anew does not hear through the
   * leg they had, so it ends even if it stays up, unless it is the one that was taken.
   */
  void replace(ContactId contact, List<CallChannel> former, Leg next) {
    String taken =
        calls
            .agent(contact)
            .filter(leg -> leg.staysUp() && next.equals(leg.leg()))
            .map(CallChannel::name)
            .orElse("");
    List<CallChannel> others =
        former.stream().filter(channel -> !channel.name().equals(taken)).toList();
    others.stream().filter(channel -> isOf(channel, next)).forEach(old -> hangUp(old.name()));
    release(others.stream().filter(channel -> !isOf(channel, next)).toList());
  }

  private static boolean isOf(CallChannel channel, Leg next) {
    Leg leg = channel.leg();
    return leg != null && leg.agent().equals(next.agent());
  }

  /** On hold, or taken and not joined yet, the leg is in no bridge and would stay so for ever. */
  private void free(String channel, Leg leg) {
    boolean isOurs =
        connection.variable(channel, CallChannel.LEG).filter(leg.toString()::equals).isPresent();
    if (isOurs
        && connection
            .variable(channel, "CONTEXT")
            .filter(at -> at.equals(LiveChannels.AGENT_HELD) || at.equals(KEPT))
            .isPresent()) {
      connection.ask(new RedirectAction(channel, KEPT, leg.toString(), Moves.FIRST));
    }
  }

  void hangUp(String channel) {
    connection.ask(new HangupAction(channel, NORMAL));
  }
}
