package io.lianxi.ticket.notice;

import io.lianxi.acd.line.TextMessages;
import io.lianxi.acd.time.Ticker;
import io.lianxi.ticket.work.Belongings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Notices in Postgres, and their way out. */
@Configuration(proxyBeanMethods = false)
public class NoticeConfig {
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** More than any way of texts gives itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Bean
  QuietHours quietHours(
      @Value("${lianxi.notices.quiet-from:21:00}") String from,
      @Value("${lianxi.notices.quiet-until:08:00}") String until,
      @Value("${lianxi.notices.zone:Asia/Shanghai}") String zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone));
  }

  @Bean
  NoticeWords noticeWords(
      QuietHours quiet, @Value("${lianxi.notices.progress-page:}") String page) {
    return new NoticeWords(quiet.zone(), page);
  }

  @Bean
  Notices notices(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
    return new PostgresNotices(jdbc, new TransactionTemplate(transactions), json);
  }

  @Bean
  TicketNotices ticketNotices(
      Notices notices,
      NoticeWords words,
      QuietHours quiet,
      @Value("${lianxi.notices.ask-after:PT30M}") Duration askAfter) {
    return new TicketNotices(notices, words, new TicketNotices.Manner(quiet, askAfter));
  }

  @Bean
  Belongings noticesOfTickets(Notices notices) {
    return notices::forget;
  }

  @Bean
  NoticeLoop noticeLoop(
      Notices notices,
      TextMessages texts,
      QuietHours quiet,
      @Value("${lianxi.notices.per-second:50}") int perSecond,
      Clock clock) {
    return new NoticeLoop(notices, texts, new NoticeLoop.Pace(quiet, perSecond, PATIENCE), clock);
  }

  @Bean
  Ticker noticeTicker(NoticeLoop loop) {
    return new Ticker("notices", LOOK, loop::run);
  }
}
