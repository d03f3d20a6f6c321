package io.lianxi.desktop.login;

/**
 * How often log-in failed lately: at most 60 times a minute from one address and 10 times a minute
 * for one name.
 */
public interface LoginAttempts {

  /** May someone at {@code address} try to log in as {@code username} now? */
  boolean mayTry(String address, String username);

  /** Counts a failure. */
  void failed(String address, String username);
}
