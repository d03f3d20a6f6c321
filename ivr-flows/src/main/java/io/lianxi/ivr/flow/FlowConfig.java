package io.lianxi.ivr.flow;

import io.lettuce.core.api.sync.RedisCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flows that go on later. */
@Configuration(proxyBeanMethods = false)
public class FlowConfig {

  @Bean
  FlowStates flowStates(RedisCommands<String, String> redis) {
    return new RedisFlowStates(redis);
  }
}
