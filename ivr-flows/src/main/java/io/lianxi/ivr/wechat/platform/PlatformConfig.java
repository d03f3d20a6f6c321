package io.lianxi.ivr.wechat.platform;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import me.chanjar.weixin.common.util.http.apache.DefaultApacheHttpClientBuilder;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the platform, with access tokens in Redis. */
@Configuration(proxyBeanMethods = false)
public class PlatformConfig {
  private static final int MOST_CONNECTIONS = 200;

  /**
   * Not to be used again: of a request on a connection that the platform has just closed nobody
   * could say whether it has arrived.
   */
  private static final int IDLE_MILLIS = 1;

  @Bean
  Platform weChatPlatform(
      StatefulRedisConnection<String, String> connection,
      @Value("${lianxi.wechat.api-url:https://api.weixin.qq.com}") String url,
      @Value("${lianxi.wechat.timeout:PT5S}") Duration timeout) {
    prepare((int) timeout.toMillis());
    WxMpHostConfig host = new WxMpHostConfig();
    host.setApiHost(url);
    return new WxJavaPlatform(
        account -> {
          RedisTokens settings = new RedisTokens(account, connection);
          settings.setHostConfig(host);
          return settings;
        });
  }

  /** The library has one client for everything. */
  private static void prepare(int millis) {
    DefaultApacheHttpClientBuilder builder = DefaultApacheHttpClientBuilder.get();
    builder.setConnectionRequestTimeout(millis);
    builder.setConnectionTimeout(millis);
    builder.setSoTimeout(millis);
    builder.setMaxConnPerHost(MOST_CONNECTIONS);
    builder.setMaxTotalConn(MOST_CONNECTIONS);
    builder.setConnectionKeepAliveStrategy((response, context) -> IDLE_MILLIS);
  }
}
