package io.lianxi.desktop.wechat;

import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.ivr.wechat.WeChatIntake;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door that the platform calls back. */
@Configuration(proxyBeanMethods = false)
public class WeChatDoorConfig {

  @Bean
  WeChatApi weChatApi(
      WeChatAccounts accounts, WeChatIntake intake, MinuteCounts counts, Clock clock) {
    return new WeChatApi(accounts, intake, counts, clock);
  }
}
