package io.lianxi.ticket.posting;

import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets in the pool of all contacts. */
@Configuration(proxyBeanMethods = false)
public class PostingConfig {
  private static final Duration TICK = Duration.ofMillis(500);

  /** Tickets are in no hurry, and waking for each change of any contact costs more than reading. */
  private static final Duration GATHER = Duration.ofMillis(50);

  @Bean
  PostgresPostings postings(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresPostings(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  PostingLoop postingLoop(
      PostgresPostings postings,
      Tickets tickets,
      Contacts contacts,
      Queues queues,
      Groups groups,
      Clock clock) {
    return new PostingLoop(
        new PostingLoop.Stores(postings, tickets, contacts),
        queues,
        name -> groups.find(name).flatMap(group -> Optional.ofNullable(group.queue())),
        clock);
  }

  @Bean
  FeedReader postingReader(EventFeed feed, PostingLoop loop) {
    return new FeedReader("ticket-postings", feed, () -> loop.begin(feed), loop::hear)
        .gathering(GATHER);
  }

  @Bean
  Ticker postingTicker(PostingLoop loop) {
    return new Ticker("ticket-postings", TICK, loop::tend);
  }
}
