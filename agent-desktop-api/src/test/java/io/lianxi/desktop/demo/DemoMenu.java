package io.lianxi.desktop.demo;

import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.menu.AccountMenu;
import io.lianxi.ivr.wechat.menu.AccountMenus;
import io.lianxi.ivr.wechat.menu.MenuPublishing;
import io.lianxi.ivr.wechat.platform.MenuButton;
import io.lianxi.ivr.wechat.platform.MenuButton.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A menu for the account of the demo, whose clicks the hotline that is shipped understands. */
final class DemoMenu {
  private static final List<MenuButton> BUTTONS =
      List.of(
          list("查询", says("查余额", "余额"), says("账单和套餐", "账单"), says("投诉进度", "投诉进度")),
          list("办理", says("我要投诉", "投诉"), says("故障报修", "报修")),
          says("人工服务", "人工"));

  private DemoMenu() {}

  private static MenuButton says(String name, String words) {
    return new MenuButton(name, Kind.CLICK, words, List.of());
  }

  private static MenuButton list(String name, MenuButton... buttons) {
    return new MenuButton(name, Kind.LIST, "", List.of(buttons));
  }

  /** Gives the platform, which remembers nothing, the menu that there was before, or this one. */
  static void give(ApplicationContext centre, String account) {
    Optional<AccountMenu> before = centre.getBean(AccountMenus.class).find(account);
    centre
        .getBean(WeChatAccounts.class)
        .find(account)
        .ifPresent(
            known ->
                centre
                    .getBean(MenuPublishing.class)
                    .publish(
                        known,
                        before.map(AccountMenu::version).orElse(AccountMenus.NEW),
                        before.map(AccountMenu::buttons).orElse(BUTTONS),
                        before.map(AccountMenu::changedBy).orElse("demo")));
  }
}
