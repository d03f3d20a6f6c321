package io.lianxi.ivr.wechat.platform;

import java.util.List;

/**
 * A button at the foot of every conversation with an account.
 *
 * @param value what is said for the follower by a click, or the address of a page; "" for a list
 * @param buttons what a list opens; empty for the others
 */
public record MenuButton(String name, Kind kind, String value, List<MenuButton> buttons) {

  /** What a button does. */
  public enum Kind {
    /** Says something to the flow, or whoever listens. */
    CLICK,
    /** Opens a page. */
    VIEW,
    /** Opens further buttons. */
    LIST
  }

  public MenuButton {
    buttons = List.copyOf(buttons);
  }
}
