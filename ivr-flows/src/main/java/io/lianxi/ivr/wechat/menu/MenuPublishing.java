package io.lianxi.ivr.wechat.menu;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.menu.AccountMenu.Push;
import io.lianxi.ivr.wechat.menu.AccountMenu.Push.State;
import io.lianxi.ivr.wechat.menu.AccountMenus.Change;
import io.lianxi.ivr.wechat.platform.Answer;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps menus, and gives them to the platform: kept first, so that whoever dies in between leaves
 * one that waits, which the next change, or the same again, gives it.
 */
public final class MenuPublishing {
  private final AccountMenus menus;
  private final Platform platform;
  private final Clock clock;

  MenuPublishing(AccountMenus menus, Platform platform, Clock clock) {
    this.menus = menus;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Keeps {@code buttons} over version {@code from} and gives them to the platform; empty when
   * another version is in force. What the platform said is told with it.
   */
  public Optional<AccountMenu> publish(
      WeChatAccount account, int from, List<MenuButton> buttons, String by) {
    return menus
        .save(account.name(), from, buttons, new Change(by, clock.instant()))
        .map(saved -> given(account, saved));
  }

  private AccountMenu given(WeChatAccount account, AccountMenu saved) {
    Push push = push(platform.menu(account, saved.buttons()));
    menus.pushed(account.name(), saved.version(), push);
    return new AccountMenu(
        saved.account(),
        saved.buttons(),
        saved.version(),
        saved.changedBy(),
        saved.changedAt(),
        push);
  }

  private Push push(Answer answer) {
    return switch (answer) {
      case Answer.Taken taken -> new Push(State.TAKEN, "", clock.instant());
      case Answer.Refused refused ->
          new Push(State.REFUSED, refused.code() + " " + refused.text(), clock.instant());
      case Answer.Unreached unreached ->
          new Push(State.UNREACHED, unreached.why(), clock.instant());
      case Answer.Unclear unclear -> new Push(State.UNREACHED, unclear.why(), clock.instant());
    };
  }
}
