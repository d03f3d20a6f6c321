package io.lianxi.dialer.campaign.lead.intake;

import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.retention.study.ListRanking;
import io.lianxi.dialer.retention.study.Yardsticks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of leads. */
@Configuration(proxyBeanMethods = false)
public class LeadIntakeConfig {
  @Bean
  LeadIntake leadIntake(Leads leads, Yardsticks yardsticks, ListRanking ranking, Clock clock) {
    return new LeadIntake(leads, yardsticks, ranking, clock);
  }
}
