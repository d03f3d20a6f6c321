package io.lianxi.ivr.wechat;

import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.chat.Chats;
import io.lianxi.ivr.chat.Conversations;
import io.lianxi.ivr.chat.Messages;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.chat.guest.Guests;
import io.lianxi.ivr.chat.outbox.ChatOutlet;
import io.lianxi.ivr.chat.profile.Profiles;
import io.lianxi.ivr.wechat.account.WeChatAccountConfig;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.budget.BudgetConfig;
import io.lianxi.ivr.wechat.budget.Spending;
import io.lianxi.ivr.wechat.media.FileConfig;
import io.lianxi.ivr.wechat.media.FollowerFiles;
import io.lianxi.ivr.wechat.menu.MenuConfig;
import io.lianxi.ivr.wechat.platform.Platform;
import io.lianxi.ivr.wechat.platform.PlatformConfig;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** WeChat as a channel of chats, with all that belongs to it. */
@Configuration(proxyBeanMethods = false)
@Import({
  WeChatAccountConfig.class,
  BudgetConfig.class,
  PlatformConfig.class,
  FileConfig.class,
  MenuConfig.class
})
public class WeChatConfig {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration CLEAN = Duration.ofHours(1);

  @Bean
  Followers followers(JdbcClient jdbc, JsonMapper json) {
    return new PostgresFollowers(jdbc, json);
  }

  @Bean
  Sendings weChatSendings(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresSendings(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  WeChatIntake weChatIntake(
      Conversations conversations,
      Spending spending,
      FollowerFiles files,
      Followers followers,
      Clock clock) {
    return new WeChatIntake(conversations, spending, files, followers, clock);
  }

  @Bean
  Drafting weChatDrafting(
      Chats chats, Messages messages, Guests guests, ChatFiles files, Platform platform) {
    return new Drafting(chats, messages, guests, files, platform);
  }

  @Bean
  WeChatOutlet.Ledger weChatLedger(
      Spending spending, Sendings sendings, Conversations conversations) {
    return new WeChatOutlet.Ledger(spending, sendings, new Warnings(conversations));
  }

  @Bean
  ChatOutlet weChatOutlet(
      WeChatAccounts accounts,
      Drafting drafting,
      WeChatOutlet.Ledger ledger,
      Platform platform,
      Clock clock) {
    return new WeChatOutlet(accounts, drafting, ledger, platform, clock);
  }

  @Bean
  WeChatUpkeep weChatUpkeep(
      WeChatAccounts accounts,
      Followers followers,
      Profiles profiles,
      Sendings sendings,
      Platform platform,
      Clock clock) {
    return new WeChatUpkeep(
        accounts, new WeChatUpkeep.Stores(followers, profiles, sendings), platform, clock);
  }

  @Bean
  Ticker weChatAskingTicker(WeChatUpkeep upkeep) {
    return new Ticker("wechat-followers", LOOK, upkeep::ask);
  }

  @Bean
  Ticker weChatForgettingTicker(WeChatUpkeep upkeep) {
    return new Ticker("wechat-upkeep", CLEAN, upkeep::forget);
  }
}
