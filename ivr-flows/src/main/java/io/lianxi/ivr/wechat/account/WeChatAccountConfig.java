package io.lianxi.ivr.wechat.account;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The accounts that the settings {@code lianxi.wechat.accounts} name. */
@Configuration(proxyBeanMethods = false)
public class WeChatAccountConfig {

  /** An account as it is written in settings. */
  public record Written(
      @Nullable String appId,
      @Nullable String secret,
      @Nullable String token,
      @Nullable String aesKey,
      @Nullable String mode) {

    WeChatAccount named(String name) {
      return new WeChatAccount(
          name,
          Objects.requireNonNullElse(appId, ""),
          Objects.requireNonNullElse(secret, ""),
          Objects.requireNonNullElse(token, ""),
          Objects.requireNonNullElse(aesKey, ""),
          mode(name));
    }

    private WeChatAccount.Mode mode(String name) {
      String written = Objects.requireNonNullElse(mode, aesKey == null ? "plain" : "aes");
      try {
        return WeChatAccount.Mode.valueOf(written.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "lianxi.wechat.accounts." + name + ".mode is plain, compatible or aes", e);
      }
    }
  }

  @Bean
  WeChatAccounts weChatAccounts(Environment environment) {
    Map<String, Written> written =
        Objects.requireNonNullElse(
            Binder.get(environment)
                .bind("lianxi.wechat.accounts", Bindable.mapOf(String.class, Written.class))
                .orElse(null),
            Map.of());
    return new WeChatAccounts(
        written.entrySet().stream().map(entry -> entry.getValue().named(entry.getKey())).toList());
  }
}
