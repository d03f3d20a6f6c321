package io.lianxi.dialer.campaign.segment;

import io.lianxi.acd.segment.Segments;
import io.lianxi.acd.time.Ticker;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.compliance.consent.Refusals;
import io.lianxi.dialer.retention.study.ListRanking;
import io.lianxi.dialer.retention.study.Yardsticks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Segments become lists of leads in Postgres. */
@Configuration(proxyBeanMethods = false)
public class SegmentIntakeConfig {
  @Bean
  SegmentTakings segmentTakings(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Leads leads) {
    return new PostgresSegmentTakings(jdbc, new TransactionTemplate(transactions), json, leads);
  }

  @Bean
  SegmentReading segmentReading(
      Segments segments, ComplainedCustomers complained, Refusals refusals, Yardsticks yardsticks) {
    return new SegmentReading(segments, complained, refusals, yardsticks);
  }

  @Bean
  SegmentIntake segmentIntake(
      SegmentTakings takings, SegmentReading reading, ListRanking ranking, Clock clock) {
    return new SegmentIntake(takings, reading, ranking, clock);
  }

  @Bean
  Ticker segmentTicker(SegmentIntake intake) {
    return new Ticker("segments", Duration.ofSeconds(5), intake::repair);
  }
}
