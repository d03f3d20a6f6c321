package io.lianxi.acd.asterisk;

import io.lianxi.acd.agent.Agent;
import java.util.List;

/** Where Asterisk finds the accounts of the agents' phones. */
public interface PhoneAccounts {

  /**
   * Replaces all accounts, whole or not at all; Asterisk is told to read them afterwards.
   *
   * @throws IllegalStateException when they cannot be written
   */
  void write(List<Agent> agents);
}
