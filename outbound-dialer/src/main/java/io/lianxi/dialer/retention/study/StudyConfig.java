package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.campaign.lead.Leads;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Plans, outcomes and what is learned from them, in Postgres. */
@Configuration(proxyBeanMethods = false)
public class StudyConfig {
  @Bean
  Plans retentionPlans(
      JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Leads leads) {
    return new PostgresPlans(jdbc, new TransactionTemplate(transactions), json, leads);
  }

  @Bean
  Outcomes retentionOutcomes(JdbcClient jdbc, JsonMapper json) {
    return new PostgresOutcomes(jdbc, json);
  }

  @Bean
  OutcomeIntake outcomeIntake(Outcomes outcomes) {
    return new OutcomeIntake(outcomes);
  }

  @Bean
  LeadStudy leadStudy(Outcomes outcomes, Leads leads) {
    return new LeadStudy(outcomes, leads);
  }

  @Bean
  Trainings retentionTrainings(JdbcClient jdbc, JsonMapper json) {
    return new PostgresTrainings(jdbc, json);
  }

  @Bean
  ListRanking listRanking(Trainings trainings, Plans plans, LeadStudy study) {
    return new PlannedRanking(trainings, plans, study);
  }

  @Bean
  Studies retentionStudies(Trainings trainings, Plans plans, LeadStudy study, Clock clock) {
    return new Studies(trainings, plans, study, clock);
  }
}
