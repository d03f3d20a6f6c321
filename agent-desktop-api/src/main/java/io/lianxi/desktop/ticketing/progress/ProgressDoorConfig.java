package io.lianxi.desktop.ticketing.progress;

import io.lianxi.desktop.customer.Calling;
import io.lianxi.desktop.limit.MinuteCounts;
import io.lianxi.desktop.ticketing.access.TicketDoor;
import io.lianxi.ticket.notice.Notices;
import io.lianxi.ticket.progress.Progress;
import io.lianxi.ticket.progress.Revisits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to progress, revisits, notices and calls. */
@Configuration(proxyBeanMethods = false)
public class ProgressDoorConfig {

  @Bean
  ProgressApi progressApi(Progress progress, MinuteCounts counts) {
    return new ProgressApi(progress, counts);
  }

  @Bean
  RevisitApi revisitApi(Revisits revisits) {
    return new RevisitApi(revisits);
  }

  @Bean
  NoticeApi noticeApi(TicketDoor door, Notices notices) {
    return new NoticeApi(door, notices);
  }

  @Bean
  CallApi callApi(Calling calling, TicketDoor door) {
    return new CallApi(calling, door);
  }
}
