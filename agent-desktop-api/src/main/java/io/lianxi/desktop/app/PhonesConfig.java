package io.lianxi.desktop.app;

import io.lianxi.acd.asterisk.PhoneAccounts;
import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.local.AgentPhone;
import io.lianxi.acd.local.AsteriskConfiguration;
import io.lianxi.acd.local.LocalTextMessages;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of the agents' phones, and what else goes to telephones. */
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

  /** Stands in until there is a gateway. */
  @Bean
  TextMessages textMessages() {
    return new LocalTextMessages();
  }
}
