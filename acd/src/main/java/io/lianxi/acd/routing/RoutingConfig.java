package io.lianxi.acd.routing;

import io.lettuce.core.api.sync.RedisCommands;
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

/** The routing loop, fed by the feed, leading by a lease in Redis. */
@Configuration(proxyBeanMethods = false)
public class RoutingConfig {
  @Bean
  LiveRouting liveRouting(Contacts contacts, Agents agents, Presences presences, Queues queues) {
    return new LiveRouting(contacts, agents, presences, queues);
  }

  @Bean
  Lease routingLease(RedisCommands<String, String> redis) {
    return new RedisLease(redis);
  }

  @Bean
  Claims routingClaims(
      Contacts contacts, Queues queues, Queueing queueing, Overflowing overflowing, Taking taking) {
    return new Claims(contacts, queues, queueing, overflowing, taking);
  }

  @Bean
  RoutingLoop routingLoop(
      EventFeed feed, LiveRouting routing, Lease lease, Claims claims, Clock clock) {
    return new RoutingLoop(feed, routing, new Leadership(lease), claims, clock);
  }

  @Bean
  Reasons reasons(LiveRouting routing, Clock clock) {
    return new Reasons(routing, clock);
  }

  @Bean
  Queueing queueing(
      Contacts contacts, Customers customers, ContactHistory history, Estimates estimates) {
    return new Queueing(contacts, customers, history, estimates);
  }

  @Bean
  FeedReader routingReader(EventFeed feed, RoutingLoop loop) {
    return new FeedReader("routing", feed, loop::begin, loop::hear, loop::patience);
  }
}
