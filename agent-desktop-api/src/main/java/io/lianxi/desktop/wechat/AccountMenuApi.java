package io.lianxi.desktop.wechat;

import io.lianxi.desktop.audit.AuditLine.Action;
import io.lianxi.desktop.login.StaffMember;
import io.lianxi.desktop.problem.Problem;
import io.lianxi.desktop.problem.VersionGuard;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.ivr.wechat.account.WeChatAccount;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.menu.AccountMenu;
import io.lianxi.ivr.wechat.menu.AccountMenus;
import io.lianxi.ivr.wechat.menu.MenuCheck;
import io.lianxi.ivr.wechat.menu.MenuPublishing;
import io.lianxi.ivr.wechat.platform.MenuButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The official accounts of the house, and the menus at the foot of their conversations. */
@RestController
@RequestMapping("/api/wechat/accounts")
public final class AccountMenuApi {
  private final WeChatAccounts accounts;
  private final AccountMenus menus;
  private final MenuPublishing publishing;
  private final Changes changes;

  AccountMenuApi(
      WeChatAccounts accounts, AccountMenus menus, MenuPublishing publishing, Changes changes) {
    this.accounts = accounts;
    this.menus = menus;
    this.publishing = publishing;
    this.changes = changes;
  }

  /** All accounts. */
  public record Listed(List<AccountView> items) {}

  /** An account, without what nobody is to read. */
  public record AccountView(String name, String appId, String mode, MenuView menu) {}

  /**
   * A menu.
   *
   * @param version 0 where nobody has made one yet
   * @param push whether the platform has it; absent where there is none
   */
  public record MenuView(
      List<ButtonView> buttons,
      int version,
      @Nullable String changedBy,
      @Nullable Instant changedAt,
      @Nullable PushView push) {

    static MenuView of(Optional<AccountMenu> known) {
      return known
          .map(
              menu ->
                  new MenuView(
                      menu.buttons().stream().map(ButtonView::of).toList(),
                      menu.version(),
                      menu.changedBy(),
                      menu.changedAt(),
                      PushView.of(menu.push())))
          .orElseGet(() -> new MenuView(List.of(), AccountMenus.NEW, null, null, null));
    }
  }

  /** What the platform said. */
  public record PushView(String state, String problem, Instant at) {
    static PushView of(AccountMenu.Push push) {
      return new PushView(push.state().name(), push.problem(), push.at());
    }
  }

  /** A button; {@code kind} is CLICK, VIEW or LIST. */
  public record ButtonView(String name, String kind, String value, List<ButtonView> buttons) {
    static ButtonView of(MenuButton button) {
      return new ButtonView(
          button.name(),
          button.kind().name(),
          button.value(),
          button.buttons().stream().map(ButtonView::of).toList());
    }
  }

  @GetMapping
  Listed all() {
    return new Listed(accounts.all().stream().map(this::view).toList());
  }

  private AccountView view(WeChatAccount account) {
    return new AccountView(
        account.name(),
        account.appId(),
        account.mode().name(),
        MenuView.of(menus.find(account.name())));
  }

  /** Makes the menu anew, keeps it and gives it to the platform, whose answer is told. */
  @PutMapping("/{name}/menu")
  MenuView put(
      @PathVariable String name,
      @RequestBody MenuWish wish,
      @AuthenticationPrincipal StaffMember member,
      ServerWebExchange exchange) {
    WeChatAccount account =
        accounts.find(name).orElseThrow(() -> Problem.notFound("account of this name"));
    Wrong wrong = new Wrong();
    List<MenuButton> buttons = wish.menu(wrong);
    wrong.addErrors(wrong.isAny() ? List.of() : MenuCheck.of(buttons));
    wrong.refuse();
    Optional<MenuView> before = menus.find(name).map(known -> MenuView.of(Optional.of(known)));
    AccountMenu after =
        VersionGuard.save(
            "the menu of " + name,
            wish.version(),
            () -> menus.find(name).map(AccountMenu::version).orElse(AccountMenus.NEW),
            from -> publishing.publish(account, from, buttons, member.username()));
    MenuView now = MenuView.of(Optional.of(after));
    changes.audit(
        exchange, member, Action.WECHAT_MENU_CHANGED, name, changes.difference(before, now));
    return now;
  }
}
