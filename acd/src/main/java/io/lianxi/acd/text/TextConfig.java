package io.lianxi.acd.text;

import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.local.LocalTextMessages;
import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way of texts: a gateway, where one is named; else no further than this process. */
@Configuration(proxyBeanMethods = false)
public class TextConfig {

  @Bean
  TextMessages textMessages(
      @Value("${lianxi.texts.url:}") String url,
      @Value("${lianxi.texts.token:}") String token,
      @Value("${lianxi.texts.timeout:PT5S}") Duration timeout,
      JsonMapper json) {
    return url.isEmpty()
        ? new LocalTextMessages()
        : new HttpTextMessages(URI.create(url), token, timeout, json);
  }
}
