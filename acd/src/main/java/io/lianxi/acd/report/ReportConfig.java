package io.lianxi.acd.report;

import io.lianxi.acd.agent.AgentHistory;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.past.PastContacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.queue.Queues;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Today's board, fed from the log and the feed, and the reports of the past. */
@Configuration(proxyBeanMethods = false)
public class ReportConfig {
  /** Boards are looked at by people, a few times a second. */
  private static final Duration GATHER = Duration.ofMillis(50);

  @Bean
  Wallboard wallboard(
      EventLog log,
      ContactHistory contacts,
      AgentHistory agents,
      Queues queues,
      Clock clock,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Wallboard(log, contacts, agents, queues, clock, zone);
  }

  @Bean
  Reports reports(
      PastContacts contacts,
      Queues queues,
      @Value("${lianxi.time-zone:Asia/Shanghai}") ZoneId zone) {
    return new Reports(contacts, queues, zone);
  }

  @Bean
  FeedReader wallboardReader(EventFeed feed, Wallboard wallboard) {
    return new FeedReader("wallboard", feed, wallboard::load, wallboard::accept).gathering(GATHER);
  }
}
