package io.lianxi.ivr.wechat.menu;

import io.lianxi.ivr.wechat.platform.MenuButton;
import java.time.Instant;
import java.util.List;

/**
 * The menu of an account as it was made last.
 *
 * @param version from 1, higher by one with each change
 */
public record AccountMenu(
    String account,
    List<MenuButton> buttons,
    int version,
    String changedBy,
    Instant changedAt,
    Push push) {

  public AccountMenu {
    buttons = List.copyOf(buttons);
  }

  /**
   * Whether the platform has it.
   *
   * @param problem in the platform's words, or ""
   */
  public record Push(State state, String problem, Instant at) {

    /** How far it is. */
    public enum State {
      /** Nobody knows yet. */
      WAITING,
      TAKEN,
      REFUSED,
      /** It may be taken another time. */
      UNREACHED
    }
  }
}
