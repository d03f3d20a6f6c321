package io.lianxi.ivr.wechat.media;

import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.chat.file.ChatFiles;
import io.lianxi.ivr.wechat.account.WeChatAccounts;
import io.lianxi.ivr.wechat.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of followers in Postgres, and how they get there. */
@Configuration(proxyBeanMethods = false)
public class FileConfig {
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  FollowerFiles followerFiles(JdbcClient jdbc) {
    return new PostgresFollowerFiles(jdbc);
  }

  /** Each bean that is a {@link FileCheck} is asked. */
  @Bean
  FileLoop followerFileLoop(
      FollowerFiles files,
      ChatFiles kept,
      Platform platform,
      WeChatAccounts accounts,
      ObjectProvider<FileCheck> checks,
      Clock clock) {
    return new FileLoop(
        new FileLoop.Stores(files, kept),
        platform,
        accounts,
        checks.orderedStream().toList(),
        clock);
  }

  @Bean
  Ticker followerFileTicker(FileLoop loop) {
    return new Ticker("wechat-files", LOOK, loop::run);
  }
}
