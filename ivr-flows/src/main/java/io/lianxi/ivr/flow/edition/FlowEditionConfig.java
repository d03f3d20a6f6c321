package io.lianxi.ivr.flow.edition;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.queue.Queues;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ivr.account.Lookups;
import io.lianxi.ivr.account.Requests;
import io.lianxi.ivr.flow.Flow;
import io.lianxi.ivr.flow.Hotlines;
import io.lianxi.ivr.flow.Plan;
import io.lianxi.ivr.prompt.Prompts;
import io.lianxi.ivr.prompt.Wording;
import io.lianxi.ivr.recording.Recordings;
import io.lianxi.ticket.category.Categories;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Flows in Postgres and in memory. */
@Configuration(proxyBeanMethods = false)
public class FlowEditionConfig {
  /** What campaigns without agents may say, until somebody writes something better. */
  private static final String NOTICE = "notice";

  /** So that a change is in force everywhere within a second, reading included. */
  static final Duration LOOK_FOR_CHANGES = Duration.ofMillis(500);

  @Bean
  FlowEditions flowEditions(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new PostgresFlowEditions(jdbc, new TransactionTemplate(transactions));
  }

  /**
   * @param prompts speaks what flows say before anybody waits for it; there is none where nobody
   *     can call
   */
  @Bean
  FlowsInForce flowsInForce(FlowEditions editions, ObjectProvider<Prompts> prompts) {
    return new FlowsInForce(
        editions, flow -> prompts.ifAvailable(speech -> speech.prepare(words(flow))));
  }

  private static List<Wording.Spoken> words(Flow flow) {
    return flow.utterances().stream()
        .flatMap(said -> Wording.of(said.phrase(), said.language()).stream())
        .distinct()
        .toList();
  }

  @Bean
  Ticker flowsTicker(FlowsInForce flowsInForce) {
    return new Ticker("flows", LOOK_FOR_CHANGES, flowsInForce::refresh);
  }

  /**
   * @param direct numbers that lead straight to a queue, e.g. {@code 10001=general,10002=complaint}
   */
  @Bean
  Hotlines hotlines(
      FlowsInForce flowsInForce,
      FirstFlows firstFlows,
      @Value("${lianxi.direct-numbers:}") String direct,
      @Value("${lianxi.default-queue:general}") String fallback) {
    // before anybody calls, and before less urgent words are spoken
    firstFlows.publish(PublishedHotlines.USUAL);
    firstFlows.publish(NOTICE);
    flowsInForce.refresh();
    return new PublishedHotlines(flowsInForce, direct(direct), new QueueName(fallback));
  }

  private static Map<String, Plan> direct(String numbers) {
    return Arrays.stream(numbers.split(",", -1))
        .filter(pair -> !pair.isBlank())
        .map(pair -> (pair.strip() + "=").split("=", 3))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Plan.direct(new QueueName(pair[1]))));
  }

  @Bean
  LiveSurroundings liveSurroundings(
      Queues queues,
      Recordings recordings,
      Lookups lookups,
      Requests requests,
      Categories categories) {
    return new LiveSurroundings(queues, recordings, lookups, requests, categories);
  }

  @Bean
  Publishing publishing(
      FlowEditions editions, FlowsInForce inForce, LiveSurroundings surroundings, Clock clock) {
    return new Publishing(editions, inForce, surroundings::now, clock);
  }

  @Bean
  Drafting drafting(
      FlowEditions editions,
      @Value("${lianxi.default-queue:general}") String fallback,
      Clock clock) {
    return new Drafting(editions, new QueueName(fallback), clock);
  }

  /** It gets the first number only: what no flow has leads to it all the same. */
  @Bean
  FirstFlows firstFlows(
      FlowEditions editions,
      FlowsInForce inForce,
      @Value("${lianxi.asterisk.hotlines:10000}") String[] hotlines,
      Clock clock) {
    return new FirstFlows(editions, inForce, List.of(hotlines[0].strip()), clock);
  }
}
