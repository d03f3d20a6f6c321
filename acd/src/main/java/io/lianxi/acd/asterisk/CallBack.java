package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Unanswered;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.VoiceLine.Machines;
import io.lianxi.acd.line.VoiceLine.Outgoing;
import io.lianxi.acd.line.VoiceLine.Ringing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;

/**
 * One call from us to a customer, the attempt {@code leg} of their contact. Asterisk says what came
 * of it under the name that the call was asked for, to every copy of the application, even after
 * one has died.
 *
 * @param leg of the agent who is joined when the customer answers; 0 when nobody is kept for them
 */
record CallBack(ContactId contact, int leg) {
  private static final Pattern NAME = Pattern.compile("callback/([0-9a-f-]{36})/(0|[1-9]\\d{0,8})");

  /** Set on the call until it is told who was reached; the dialplan clears it in that step. */
  private static final String UNTOLD = "LIANXI_UNTOLD";

  private static final Pattern FLOW = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,20}");

  /**
   * How customers are called.
   *
   * @param hotline the number they see where no other is to be shown
   * @param ring how long their telephone rings
   */
  record Manner(String hotline, Duration ring) {}

  /** What differs between calls that are made. */
  private record Wanted(Duration ring, Map<String, String> variables) {}

  /** What has to be done so that a customer is called back. */
  enum Reaching {
    CALL,
    /** they are on the line */
    CONNECT,
    /** it is being done */
    NOTHING
  }

  /** The attempt with this name; empty when it names none. */
  static Optional<CallBack> named(@Nullable String name) {
    Matcher matcher = NAME.matcher(name == null ? "" : name);
    return matcher.matches()
        ? ContactId.parse(matcher.group(1))
            .map(contact -> new CallBack(contact, Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The call for which no agent is kept. */
  static CallBack withoutAgent(ContactId contact) {
    return new CallBack(contact, 0);
  }

  /** The attempt has failed, for {@code reason}. */
  LineEvent failed(Unanswered reason, Instant at) {
    return leg == 0
        ? new LineEvent.Unreached(contact, reason, at)
        : new LineEvent.CallbackFailed(contact, leg, reason, at);
  }

  /** Is the channel that {@code event} is about a call of which nobody was told who answered? */
  static boolean isUntold(ManagerEvent event) {
    return "1".equals(event.getChannelVariables().get(UNTOLD));
  }

  /** The wish to make the call and, when it is answered, to go on to {@code extension}. */
  OriginateAction originate(Outgoing call, String extension, Manner manner) {
    return originate(call, "called-back", extension, new Wanted(manner.ring(), Map.of()), manner);
  }

  /** The wish to make the call and, when it is answered, to have it told. */
  OriginateAction originate(Outgoing call, QueueName queue, Ringing ringing, Manner manner) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "LIANXI_QUEUE", queue.value(), "LIANXI_AMD", amd(ringing.machines()), UNTOLD, "1"));
    if (ringing.flow() != null) {
      variables.put("LIANXI_FLOW", flow(ringing.flow()));
    }
    return originate(call, "reached", "s", new Wanted(ringing.longest(), variables), manner);
  }

  /** As the dialplan calls it. */
  private static String amd(Machines machines) {
    return switch (machines) {
      case UNHEARD -> "0";
      case HUNG_UP -> "1";
      case LET_THROUGH -> "2";
    };
  }

  /** It becomes a part of an address. */
  private static String flow(String name) {
    if (!FLOW.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a flow");
    }
    return name;
  }

  private OriginateAction originate(
      Outgoing call, String context, String extension, Wanted wanted, Manner manner) {
    if (!NUMBER.matcher(call.number()).matches()) {
      throw new IllegalArgumentException("not a number that can be dialled");
    }
    String shown = NUMBER.matcher(call.shown()).matches() ? call.shown() : manner.hotline();
    OriginateAction action = new OriginateAction();
    action.setActionId("callback/" + contact + "/" + leg);
    action.setChannel("PJSIP/" + call.number() + "@trunk-shown");
    action.setContext(context);
    action.setExten(extension);
    action.setPriority(1);
    action.setCallerId(shown);
    action.setTimeout(wanted.ring().toMillis());
    action.setAsync(true);
    Map<String, String> variables = new HashMap<>(wanted.variables());
    variables.put("__LIANXI_CONTACT", contact.value());
    variables.put("LIANXI_CALLED", shown);
    variables.put("LIANXI_NUMBER", call.number());
    action.setVariables(variables);
    return action;
  }
}
