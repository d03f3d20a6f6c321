package io.lianxi.acd.asterisk;

import io.lianxi.acd.agent.Agent;
import io.lianxi.acd.agent.Agents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps Asterisk's accounts the same as the agents' phones. */
final class AgentPhones {
  private static final String RELOAD = "module reload res_pjsip.so";

  private final Agents agents;
  private final PhoneAccounts accounts;
  private final AsteriskConnection connection;
  private Map<String, String> written = Map.of();

  AgentPhones(Agents agents, PhoneAccounts accounts, AsteriskConnection connection) {
    this.agents = agents;
    this.accounts = accounts;
    this.connection = connection;
  }

  /** Writes the accounts if they changed since the last time. */
  synchronized void refresh() {
    if (!connection.isUp()) {
      return;
    }
    List<Agent> all = agents.all();
    Map<String, String> wanted = new TreeMap<>();
    all.forEach(agent -> wanted.put(agent.id().value(), agent.phonePassword()));
    if (!wanted.equals(written)) {
      accounts.write(all);
      connection.command(RELOAD);
      written = Map.copyOf(wanted);
    }
  }
}
