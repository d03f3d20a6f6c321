package io.lianxi.ivr.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ivr.wechat.Sendings.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresSendingsTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

  private final ContactId contact = ContactId.random();
  private final Sendings sendings =
      new PostgresSendings(
          CORE.get(JdbcClient.class),
          new TransactionTemplate(CORE.get(JdbcTransactionManager.class)));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void allAreBegunOrNone() {
    assertThat(sendings.begin(contact, List.of(2L, 3L), NOON)).isTrue();
    assertThat(sendings.begin(contact, List.of(1L, 2L), NOON)).isFalse();
    assertThat(sendings.state(contact, 1)).isEqualTo(State.NEW);
    assertThat(sendings.state(contact, 2)).isEqualTo(State.BEGUN);
    assertThat(sendings.state(contact, 3)).isEqualTo(State.BEGUN);
    assertThat(sendings.state(ContactId.random(), 2)).isEqualTo(State.NEW);
  }

  @Test
  void whatIsDoneStaysDone() {
    sendings.begin(contact, List.of(1L, 2L), NOON);
    sendings.done(contact, List.of(1L));
    sendings.undone(contact, List.of(1L, 2L));
    assertThat(sendings.state(contact, 1)).isEqualTo(State.DONE);
    assertThat(sendings.state(contact, 2)).isEqualTo(State.NEW);
    assertThat(sendings.begin(contact, List.of(1L), NOON)).isFalse();
  }

  @Test
  void whatIsOldIsForgotten() {
    sendings.begin(contact, List.of(1L), NOON);
    sendings.begin(contact, List.of(2L), NOON.plusSeconds(1));
    assertThat(sendings.forget(NOON.plusSeconds(1))).isPositive();
    assertThat(sendings.state(contact, 1)).isEqualTo(State.NEW);
    assertThat(sendings.state(contact, 2)).isEqualTo(State.BEGUN);
  }
}
