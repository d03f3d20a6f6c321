package io.lianxi.desktop.campaign.segment;

import io.lianxi.desktop.campaign.KnownCampaigns;
import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.dialer.campaign.segment.ComplainedCustomers;
import io.lianxi.dialer.campaign.segment.SegmentIntake;
import io.lianxi.dialer.retention.study.Studies;
import io.lianxi.ticket.progress.AnsweredCustomers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to segments. */
@Configuration(proxyBeanMethods = false)
public class SegmentDoorConfig {

  @Bean
  ComplainedCustomers complainedCustomers(AnsweredCustomers answered) {
    return new TicketComplaints(answered);
  }

  @Bean
  SegmentApi segmentApi(
      SegmentIntake intake, Studies studies, KnownCampaigns campaigns, Changes changes) {
    return new SegmentApi(intake, studies, campaigns, changes);
  }
}
