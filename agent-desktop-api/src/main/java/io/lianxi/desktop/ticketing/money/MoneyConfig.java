package io.lianxi.desktop.ticketing.money;

import io.lianxi.desktop.supervisor.Changes;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.attachment.Attachments;
import io.lianxi.ticket.refund.Refunding;
import io.lianxi.ticket.refund.Refunds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to refunds. */
@Configuration(proxyBeanMethods = false)
public class MoneyConfig {

  @Bean
  RefundApi refundApi(
      Refunding refunding,
      Refunds refunds,
      TicketDoor door,
      Attachments attachments,
      Changes changes) {
    return new RefundApi(refunding, refunds, door, attachments, changes);
  }

  @Bean
  RefundListApi refundListApi(Refunds refunds, Clock clock) {
    return new RefundListApi(refunds, clock);
  }
}
