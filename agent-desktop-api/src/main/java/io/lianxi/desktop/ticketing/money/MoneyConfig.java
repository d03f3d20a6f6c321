package io.lianxi.desktop.ticketing.money;

import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.ticket.refund.Refunding;
import io.lianxi.ticket.refund.Refunds;
import io.lianxi.ticket.work.Tickets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to refunds. */
@Configuration(proxyBeanMethods = false)
public class MoneyConfig {

  @Bean
  RefundApi refundApi(Refunding refunding, Refunds refunds, Tickets tickets, Changes changes) {
    return new RefundApi(refunding, refunds, tickets, changes);
  }

  @Bean
  RefundListApi refundListApi(Refunds refunds, Clock clock) {
    return new RefundListApi(refunds, clock);
  }
}
