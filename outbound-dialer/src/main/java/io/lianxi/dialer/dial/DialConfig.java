package io.lianxi.dialer.dial;

import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.DoNotCall;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.event.FeedReader;
import io.lianxi.acd.handling.CustomerCalls;
import io.lianxi.acd.line.UnreachedListener;
import io.lianxi.acd.line.VoiceLine;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.Ticker;
import io.lianxi.dialer.blending.InboundFigures;
import io.lianxi.dialer.blending.Stances;
import io.lianxi.dialer.campaign.preview.Reservations;
import io.lianxi.dialer.campaign.quota.Cells;
import io.lianxi.dialer.compliance.consent.Consents;
import io.lianxi.dialer.hearing.Hearings;
import io.lianxi.dialer.outcome.Bookkeeping;
import io.lianxi.dialer.outcome.CallHistory;
import io.lianxi.dialer.outcome.CallStory;
import io.lianxi.dialer.outcome.DialEvent;
import io.lianxi.dialer.outcome.DialStores;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loop that dials. What troubles customers have is said elsewhere. */
@Configuration(proxyBeanMethods = false)
public class DialConfig {
  /** Little beside what pacing looks ahead, and much more than reading one change costs. */
  private static final Duration GATHER = Duration.ofMillis(20);

  @Bean
  Gatekeeping gatekeeping(
      DialStores stores, Consents consents, DoNotCall doNotCall, CustomerTroubles troubles) {
    return new Gatekeeping(stores.attempts(), stores.refusals(), consents, doNotCall, troubles);
  }

  @Bean
  DialTurn dialTurn(JdbcClient jdbc) {
    return new PostgresDialTurn(jdbc, UUID.randomUUID().toString());
  }

  @Bean
  DialLoop dialLoop(
      DialStores stores,
      Gatekeeping gate,
      Dialling dialling,
      DialTurn turn,
      Paces paces,
      Yielding yielding,
      Clock clock) {
    return new DialLoop(stores, gate, dialling, turn, paces, yielding, clock);
  }

  @Bean
  Previews previews(
      DialStores stores,
      Reservations reservations,
      QueueTeams teams,
      DialLoop loop,
      Yielding yielding,
      Clock clock) {
    return new Previews(stores, reservations, teams, loop, yielding, clock);
  }

  @Bean
  Yielding yielding(Stances stances, InboundFigures inbound) {
    return new StancesKept(stances, inbound);
  }

  @Bean
  Ticker quotaWatch(DialStores stores, Cells cells, Clock clock) {
    QuotaWatch watch = new QuotaWatch(stores.campaigns(), cells, clock);
    return new Ticker("quotas", Duration.ofSeconds(2), watch::look);
  }

  @Bean
  Ticker previewTicker(Previews previews) {
    return new Ticker("previews", Duration.ofSeconds(1), previews::tidy);
  }

  @Bean
  QueueTeams queueTeams(Agents agents, Presences presences) {
    return new QueueTeams(agents, presences);
  }

  @Bean
  Dialling dialling(
      CustomerCalls calls, QueueTeams teams, Customers customers, Queues queues, VoiceLine line) {
    return new CampaignCalls(new AgentCalls(calls, teams, customers), queues, line);
  }

  /** Told by the thread that hears of all calls, which must not wait for anything. */
  @Bean
  UnreachedListener unreachedCalls(DialStores stores, DialLoop loop) {
    Bookkeeping books = new Bookkeeping(stores);
    return unreached ->
        Thread.ofVirtual()
            .name("unreached")
            .start(
                () -> {
                  DialEvent event = CallStory.of(unreached);
                  books.keep(event);
                  loop.hear(event);
                });
  }

  @Bean
  Ticker dialTicker(
      DialStores stores, QueueTeams teams, Contacts contacts, DialLoop loop, Clock clock) {
    AgentWatch watch = new AgentWatch(stores.campaigns(), teams, contacts, loop, clock);
    return new Ticker(
        "dialling",
        Duration.ofSeconds(1),
        () -> {
          watch.look();
          loop.tick();
        });
  }

  @Bean
  Ticker machineWatch(DialStores stores, Hearings hearings, DialLoop loop, Clock clock) {
    MachineWatch watch = new MachineWatch(stores.campaigns(), hearings, loop, clock);
    return new Ticker("machines", Duration.ofSeconds(30), watch::look);
  }

  @Bean
  Ticker dialSweep(DialRecovery recovery) {
    return new Ticker("dialling-recovery", Duration.ofSeconds(5), recovery::sweep);
  }

  @Bean
  FeedReader callNews(EventFeed feed, DialLoop loop) {
    return new FeedReader("call-news", feed, feed::end, new CallNews(loop::hear)::accept)
        .gathering(GATHER);
  }

  @Bean
  DialRecovery dialRecovery(DialStores stores, CallHistory history, Clock clock) {
    return new DialRecovery(stores, history, clock);
  }
}
