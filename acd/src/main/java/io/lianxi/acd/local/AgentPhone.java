package io.lianxi.acd.local;

import java.util.regex.Pattern;

/**
 * The account with which an agent's phone, browser or desk phone, registers.
 *
 * @param agent the agent's id, which is the SIP user
 * @param password the SIP password
 */
public record AgentPhone(String agent, String password) {
  private static final Pattern AGENT = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,63}");
  // what a configuration file takes literally: no comment sign, no space, no line end
  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_.+/=~-]{1,128}");

  /** Refuses what Asterisk's configuration files cannot hold. */
  public AgentPhone {
    if (!AGENT.matcher(agent).matches()) {
      throw new IllegalArgumentException("not a SIP user: " + agent);
    }
    if (!PASSWORD.matcher(password).matches()) {
      throw new IllegalArgumentException("not a SIP password, for " + agent);
    }
  }
}
