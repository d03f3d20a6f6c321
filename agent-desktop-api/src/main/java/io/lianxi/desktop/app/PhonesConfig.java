package io.lianxi.desktop.app;

import io.lianxi.acd.asterisk.PhoneAccounts;
import io.lianxi.acd.local.AgentPhone;
import io.lianxi.acd.local.AsteriskConfiguration;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of the agents' phones. */
@Configuration(proxyBeanMethods = false)
class PhonesConfig {

  @Bean
  PhoneAccounts phoneAccounts(@Value("${lianxi.asterisk.config-dir}") Path folder) {
    return agents ->
        AsteriskConfiguration.writeAgents(
            folder,
            agents.stream()
                .map(agent -> new AgentPhone(agent.id().value(), agent.phonePassword()))
                .toList());
  }
}
