package io.lianxi.desktop.login;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everyone who may log in. */
public interface Accounts {

  Optional<Account> find(String username);

  /** Adds the account or replaces the one with its name. */
  void save(Account account);

  /** Replaces the account by {@code change} of it, one change at a time; nothing when unknown. */
  void change(String username, UnaryOperator<Account> change);
}
