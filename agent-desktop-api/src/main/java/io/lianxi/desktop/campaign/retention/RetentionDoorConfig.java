package io.lianxi.desktop.campaign.retention;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.Contacted;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.retention.offer.Gifts;
import io.lianxi.dialer.retention.offer.OfferGiving;
import io.lianxi.dialer.retention.study.OutcomeIntake;
import io.lianxi.dialer.retention.study.Outcomes;
import io.lianxi.dialer.retention.study.Plans;
import io.lianxi.dialer.retention.study.Studies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to what keeps customers. */
@Configuration(proxyBeanMethods = false)
public class RetentionDoorConfig {

  @Bean
  RetentionApi.Stores retentionStores(Plans plans, Outcomes outcomes) {
    return new RetentionApi.Stores(plans, outcomes);
  }

  @Bean
  RetentionApi retentionApi(
      KnownCampaigns campaigns,
      RetentionApi.Stores stores,
      Studies studies,
      Changes changes,
      Clock clock) {
    return new RetentionApi(campaigns, stores, studies, changes, clock);
  }

  @Bean
  OutcomeImportApi outcomeImportApi(
      OutcomeIntake intake, KnownCampaigns campaigns, Changes changes) {
    return new OutcomeImportApi(intake, campaigns, changes);
  }

  @Bean
  OfferApi offerApi(
      KnownCampaigns campaigns, Gifts gifts, OfferGiving giving, Changes changes, Clock clock) {
    return new OfferApi(campaigns, gifts, giving, changes, clock);
  }

  @Bean
  ContactOfferApi.Stores offerStores(Gifts gifts, OfferGiving giving) {
    return new ContactOfferApi.Stores(gifts, giving);
  }

  @Bean
  ContactOfferApi contactOfferApi(
      Contacted contacted,
      Attempts attempts,
      ContactOfferApi.Stores stores,
      Changes changes,
      Clock clock) {
    return new ContactOfferApi(contacted, attempts, stores, changes, clock);
  }
}
