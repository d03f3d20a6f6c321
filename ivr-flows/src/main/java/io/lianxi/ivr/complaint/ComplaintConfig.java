package io.lianxi.ivr.complaint;

import io.lianxi.ticket.work.Ticketing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Complaints that customers make by themselves. */
@Configuration(proxyBeanMethods = false)
public class ComplaintConfig {

  @Bean
  Complaints complaints(Ticketing ticketing) {
    return new TicketComplaints(ticketing);
  }
}
