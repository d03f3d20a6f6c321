package io.lianxi.acd.replay;

import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.contact.past.PastContacts;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replays of the history in the stores. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfig {

  @Bean
  Replays replays(
      PastContacts contacts,
      AgentHistory presences,
      Agents agents,
      Queues queues,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Replays(contacts, presences, agents, queues, clock, zone);
  }
}
