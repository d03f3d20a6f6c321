package io.lianxi.desktop.ticketing.access;

import io.lianxi.ticket.group.Groups;
import io.lianxi.ticket.work.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with tickets. */
@Configuration(proxyBeanMethods = false)
public class TicketAccessConfig {

  @Bean
  TicketDoor ticketDoor(Tickets tickets, Groups groups) {
    return new TicketDoor(tickets, groups::of);
  }
}
