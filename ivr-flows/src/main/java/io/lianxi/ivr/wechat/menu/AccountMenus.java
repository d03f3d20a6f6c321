package io.lianxi.ivr.wechat.menu;

import io.lianxi.ivr.wechat.platform.MenuButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What staff have made of the menus of accounts. */
public interface AccountMenus {
  /** The version of a menu that nobody has made yet. */
  int NEW = 0;

  /** The menu of {@code account}; empty when nobody has made one. */
  Optional<AccountMenu> find(String account);

  /** Somebody who changes something at a time. */
  record Change(String by, Instant at) {}

  /**
   * Keeps {@code buttons} over version {@code from}, which waits for the platform then. Atomic;
   * empty, with nothing changed, when another version is in force.
   */
  Optional<AccountMenu> save(String account, int from, List<MenuButton> buttons, Change change);

  /** Notes what the platform said of {@code version}; nothing when there is a newer one. */
  void pushed(String account, int version, AccountMenu.Push push);
}
