package io.lianxi.acd.routing;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routing loop, woken by the feed. */
@Configuration(proxyBeanMethods = false)
public class RoutingConfig {

  @Bean
  RoutingLoop routingLoop(
      Contacts contacts, Agents agents, Presences presences, Queues queues, Clock clock) {
    return new RoutingLoop(contacts, agents, presences, queues, clock);
  }

  @Bean
  Reasons reasons(
      Contacts contacts, Agents agents, Presences presences, Queues queues, Clock clock) {
    return new Reasons(contacts, agents, presences, queues, clock);
  }

  @Bean
  Queueing queueing(Contacts contacts, Customers customers, ContactHistory history) {
    return new Queueing(contacts, customers, history);
  }

  @Bean
  FeedReader routingReader(EventFeed feed, RoutingLoop loop) {
    return FeedReader.waking("routing", feed, loop);
  }
}
