package io.lianxi.desktop.campaign.consent;

import io.lianxi.desktop.audit.AuditTrail;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.compliance.consent.Consents;
import io.lianxi.dialer.compliance.consent.Refusals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to consents and refusals. */
@Configuration(proxyBeanMethods = false)
public class ConsentDoorConfig {

  @Bean
  RefusalApi refusalApi(Refusals refusals, Changes changes, Clock clock) {
    return new RefusalApi(refusals, changes, clock);
  }

  @Bean
  RefusalImportApi refusalImportApi(Refusals refusals, Changes changes, Clock clock) {
    return new RefusalImportApi(refusals, changes, clock);
  }

  @Bean
  ConsentApi consentApi(Consents consents, AuditTrail trail, Changes changes, Clock clock) {
    return new ConsentApi(consents, trail, changes, clock);
  }

  @Bean
  ConsentImportApi consentImportApi(Consents consents, Changes changes, Clock clock) {
    return new ConsentImportApi(consents, changes, clock);
  }
}
