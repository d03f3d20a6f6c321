package io.lianxi.desktop.login;

import io.lianxi.desktop.limit.MinuteCounts;

/**
 * How often log-in failed lately: at most {@value #PER_ADDRESS} times a minute from one address and
 * {@value #PER_NAME} times a minute for one name.
 */
final class LoginAttempts {
  static final int PER_ADDRESS = 60;
  static final int PER_NAME = 10;

  private final MinuteCounts counts;

  LoginAttempts(MinuteCounts counts) {
    this.counts = counts;
  }

  /** May someone at {@code address} try to log in as {@code username} now? */
  boolean mayTry(String address, String username) {
    return counts.count(byAddress(address)) < PER_ADDRESS
        && counts.count(byName(username)) < PER_NAME;
  }

  /** Counts a failure. */
  void failed(String address, String username) {
    counts.add(byAddress(address));
    counts.add(byName(username));
  }

  private static String byAddress(String address) {
    return "log-in from " + address;
  }

  private static String byName(String username) {
    return "log-in as " + username;
  }
}
