package io.lianxi.ticket.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.Customers;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class PostgresNoticesTest extends NoticesContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Notices notices() {
    CORE.get(JdbcClient.class)
        .sql("truncate notices, customers; update notice_turn set at = '-infinity'")
        .update();
    CORE.get(Customers.class).save(english());
    return new PostgresNotices(
        CORE.get(JdbcClient.class),
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class)),
        CORE.get(JsonMapper.class));
  }

  private static Customer english() {
    return new Customer(
        new CustomerId("C2"),
        "C00000002",
        "Smith",
        Customer.Type.PERSONAL,
        new PhoneNumber("+8613900000022"),
        1,
        Language.EN,
        "",
        0);
  }

  private Tickets tickets(Notices notices) {
    TestTickets.clear(CORE);
    QuietHours never = new QuietHours(LocalTime.NOON, LocalTime.NOON, ZoneId.of("UTC"));
    return TestTickets.tickets(
        CORE,
        TestTickets.rules(),
        new TicketNotices(
            notices,
            new NoticeWords(ZoneId.of("UTC"), ""),
            new TicketNotices.Manner(never, Duration.ofMinutes(30))));
  }

  @Test
  void aNoticeIsThereExactlyWhenTheChangeIs() {
    Notices notices = notices();
    Tickets tickets = tickets(notices);
    Ticket opened = tickets.open(WorkFixtures.opening(1), "one");
    assertThat(tickets.record(List.of(WorkFixtures.change(opened, TicketVerb.ACCEPT)))).isTrue();
    assertThat(notices.of(opened.id()))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.ACCEPTED);
    assertThat(tickets.record(List.of(WorkFixtures.change(opened, TicketVerb.CLOSE)))).isFalse();
    assertThat(notices.of(opened.id())).hasSize(1);
  }

  @Test
  void whatThrowsAfterwardsTakesTheNoticeWithIt() {
    Notices notices = notices();
    TransactionTemplate transaction =
        new TransactionTemplate(CORE.get(JdbcTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          notices.add(List.of(draft(1, 1, T0)));
          status.setRollbackOnly();
        });
    assertThat(notices.of(TicketFixtures.id(1))).isEmpty();
  }

  @Test
  void theAnswerToAnIncidentWritesThousandsAtOnce() {
    Notices notices = notices();
    List<Notices.Draft> all = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      all.add(draft(i, 1, T0));
    }
    notices.add(all);
    assertThat(
            CORE.get(JdbcClient.class)
                .sql("select count(*) from notices")
                .query(Long.class)
                .single())
        .isEqualTo(10_000);
    assertThat(notices.claim(50, T0, T0.plusSeconds(120))).hasSize(50);
  }
}
