package io.lianxi.desktop.campaign.log;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.desk.RecordingFiles;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.attempt.AttemptLog;
import io.lianxi.dialer.campaign.attempt.Attempts;
import io.lianxi.dialer.campaign.attempt.CallFigures;
import io.lianxi.dialer.campaign.attempt.TalkFigures;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.hearing.Hearings;
import io.lianxi.dialer.message.Messages;
import io.lianxi.dialer.pacing.explained.Paces;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;

/** The doors to what campaigns did. */
@Configuration(proxyBeanMethods = false)
public class LogDoorConfig {

  @Bean
  AttemptEvidence attemptEvidence(GivenReasons reasons, RecordingFiles recordings) {
    return new AttemptEvidence(reasons, recordings);
  }

  @Bean
  AttemptApi attemptApi(
      AttemptLog log,
      AttemptEvidence evidence,
      KnownCampaigns campaigns,
      Changes changes,
      Scheduler virtualThreads) {
    return new AttemptApi(log, evidence, campaigns, changes, virtualThreads);
  }

  @Bean
  PaceApi paceApi(KnownCampaigns campaigns, Paces paces, Clock clock) {
    return new PaceApi(campaigns, paces, clock);
  }

  @Bean
  MachineApi machineApi(KnownCampaigns campaigns, Hearings hearings, Clock clock) {
    return new MachineApi(campaigns, hearings, clock);
  }

  @Bean
  MessageApi messageApi(KnownCampaigns campaigns, Messages messages, Attempts attempts) {
    return new MessageApi(campaigns, messages, attempts);
  }

  @Bean
  StatisticsApi.Stores statisticsStores(
      Leads leads, Attempts attempts, CallFigures figures, TalkFigures talks, Hearings hearings) {
    return new StatisticsApi.Stores(leads, attempts, figures, talks, hearings);
  }

  @Bean
  StatisticsApi campaignStatisticsApi(
      StatisticsApi.Stores stores, KnownCampaigns campaigns, Clock clock) {
    return new StatisticsApi(stores, campaigns, clock);
  }
}
