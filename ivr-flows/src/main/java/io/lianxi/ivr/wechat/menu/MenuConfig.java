package io.lianxi.ivr.wechat.menu;

import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The menus of accounts. */
@Configuration(proxyBeanMethods = false)
public class MenuConfig {

  @Bean
  AccountMenus accountMenus(JdbcClient jdbc, JsonMapper json) {
    return new PostgresAccountMenus(jdbc, json);
  }

  @Bean
  MenuPublishing menuPublishing(AccountMenus menus, Platform platform, Clock clock) {
    return new MenuPublishing(menus, platform, clock);
  }
}
