package io.lianxi.acd.asterisk;

import io.lianxi.acd.AgentId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call from a contact to an agent's phone, as the dialplan spells it: {@code <number>-<agent>}.
 *
 * @param number which attempt of the contact, from 1
 */
record Leg(int number, AgentId agent) {
  private static final Pattern SPELLING = Pattern.compile("([1-9]\\d{0,8})-(.+)");

  /** The leg that {@code text} names; empty when it names none. */
  static Optional<Leg> parse(String text) {
    Matcher matcher = SPELLING.matcher(text);
    return matcher.matches()
        ? AgentId.parse(matcher.group(2))
            .map(agent -> new Leg(Integer.parseInt(matcher.group(1)), agent))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return number + "-" + agent;
  }
}
