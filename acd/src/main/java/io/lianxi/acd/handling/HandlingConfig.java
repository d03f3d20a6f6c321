package io.lianxi.acd.handling;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.ContactHistory;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.contact.Dispositions;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.event.EventLog;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.routing.Queueing;
import io.lianxi.acd.time.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agents' actions, deadlines and the watch over calls. */
@Configuration(proxyBeanMethods = false)
public class HandlingConfig {
  private static final Duration SWEEP = Duration.ofMillis(500);
  private static final Duration RESTORE = Duration.ofSeconds(1);
  private static final Duration RECHECK = Duration.ofSeconds(15);

  @Bean
  Callbacks callbacks(Queues queues, DoNotCall doNotCall, VoiceLine line) {
    return new Callbacks(queues, doNotCall, line);
  }

  @Bean
  Treatments treatments(
      Contacts contacts, Callbacks callbacks, DoNotCall doNotCall, VoiceLine line, Clock clock) {
    return new Treatments(contacts, callbacks, doNotCall, line, clock);
  }

  @Bean
  CustomerCalls customerCalls(
      Contacts contacts,
      Agents agents,
      Queues queues,
      DoNotCall doNotCall,
      VoiceLine line,
      Clock clock) {
    return new CustomerCalls(contacts, agents, queues, doNotCall, line, clock);
  }

  @Bean
  Handling handling(
      Contacts contacts,
      Queues queues,
      Queueing queueing,
      Agents agents,
      Dispositions dispositions,
      VoiceLine line,
      Callbacks callbacks,
      Leave leave,
      Clock clock) {
    return new Handling(
        contacts, queues, queueing, agents, dispositions, line, callbacks, leave, clock);
  }

  @Bean
  Leave leave(ObjectProvider<AfterCall> after, VoiceLine line) {
    return new Leave(contact -> after.stream().anyMatch(it -> it.isThereFor(contact)), line);
  }

  @Bean
  Deadlines deadlines(
      Contacts contacts, Presences presences, Callbacks callbacks, VoiceLine line, Clock clock) {
    return new Deadlines(contacts, presences, callbacks, line, clock);
  }

  @Bean
  Silences silences(Contacts contacts, Queues queues, Presences presences, Clock clock) {
    return new Silences(contacts, queues, presences, clock);
  }

  @Bean
  Ticker deadlinesTicker(Deadlines deadlines) {
    return new Ticker("deadlines", SWEEP, deadlines::sweep);
  }

  @Bean
  Recovery recovery(
      Contacts contacts,
      ContactHistory history,
      EventLog log,
      VoiceLine line,
      Queues queues,
      Queueing queueing,
      @Value("${lianxi.default-queue:general}") String defaultQueue,
      Clock clock) {
    return new Recovery(
        contacts, history, log, line, queues, queueing, new QueueName(defaultQueue), clock);
  }

  @Bean
  ReachedCustomers reachedCustomers(
      Contacts contacts,
      Customers customers,
      Queues queues,
      Queueing queueing,
      VoiceLine line,
      Clock clock) {
    return new ReachedCustomers(contacts, customers, queues, queueing, line, clock);
  }

  @Bean
  CallWatch callWatch(
      Contacts contacts,
      Queues queues,
      Presences presences,
      Callbacks callbacks,
      VoiceLine line,
      Recovery recovery,
      Leave leave,
      ReachedCustomers reached,
      Clock clock) {
    return new CallWatch(
        contacts, queues, presences, callbacks, line, recovery, leave, reached, clock);
  }

  /** Repairs what a lost line event left behind. */
  @Bean
  Ticker recheckTicker(CallWatch calls) {
    return new Ticker("recheck", RECHECK, calls::recheck);
  }

  @Bean
  Ticker restoreTicker(CallWatch calls) {
    return new Ticker("restore", RESTORE, calls::restore);
  }
}
