package io.lianxi.acd.asterisk;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.line.LineEvent;
import io.lianxi.acd.line.LineEvent.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.OriginateAction;
import org.jspecify.annotations.Nullable;

/**
 * One call from us to a customer, the attempt {@code leg} of their contact. Asterisk says what came
 * of it under the name that the call was asked for, to every copy of the application, even after
 * one has died.
 */
record CallBack(ContactId contact, int leg) {
  private static final Pattern NAME = Pattern.compile("callback/([0-9a-f-]{36})/([1-9]\\d{0,8})");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,20}");

  /** Asterisk's number for a telephone that rang to the end. */
  private static final Integer RANG = 3;

  /**
   * How customers are called.
   *
   * @param hotline the number they see
   * @param ring how long their telephone rings
   */
  record Manner(String hotline, Duration ring) {}

  /** The attempt with this name; empty when it names none. */
  static Optional<CallBack> named(@Nullable String name) {
    Matcher matcher = NAME.matcher(name == null ? "" : name);
    return matcher.matches()
        ? ContactId.parse(matcher.group(1))
            .map(contact -> new CallBack(contact, Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The attempt has failed, for what Asterisk calls {@code reason}. */
  LineEvent.CallbackFailed failed(@Nullable Integer reason, Instant at) {
    Unanswered why = RANG.equals(reason) ? Unanswered.NO_ANSWER : Unanswered.REFUSED;
    return new LineEvent.CallbackFailed(contact, leg, why, at);
  }

  /** The wish to call {@code number} and, when it is answered, to go on to {@code extension}. */
  OriginateAction originate(String number, String extension, Manner manner) {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("not a number that can be dialled");
    }
    OriginateAction action = new OriginateAction();
    action.setActionId("callback/" + contact + "/" + leg);
    action.setChannel("PJSIP/" + number + "@trunk");
    action.setContext("called-back");
    action.setExten(extension);
    action.setPriority(1);
    action.setCallerId(manner.hotline());
    action.setTimeout(manner.ring().toMillis());
    action.setAsync(true);
    action.setVariables(
        Map.of(
            "__LIANXI_CONTACT",
            contact.value(),
            "LIANXI_CALLED",
            manner.hotline(),
            "LIANXI_NUMBER",
            number));
    return action;
  }
}
