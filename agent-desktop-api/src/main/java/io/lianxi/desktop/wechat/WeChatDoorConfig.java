package io.lianxi.desktop.wechat;

import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ivr.wechat.WeChatIntake;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.menu.AccountMenus;
import io.lianxi.ivr.wechat.menu.MenuPublishing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door that the platform calls back, and that of staff to accounts. */
@Configuration(proxyBeanMethods = false)
public class WeChatDoorConfig {

  @Bean
  WeChatApi weChatApi(
      WeChatAccounts accounts, WeChatIntake intake, MinuteCounts counts, Clock clock) {
    return new WeChatApi(accounts, intake, counts, clock);
  }

  @Bean
  AccountMenuApi accountMenuApi(
      WeChatAccounts accounts, AccountMenus menus, MenuPublishing publishing, Changes changes) {
    return new AccountMenuApi(accounts, menus, publishing, changes);
  }
}
