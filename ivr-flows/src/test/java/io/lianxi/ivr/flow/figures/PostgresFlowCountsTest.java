package io.lianxi.ivr.flow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.FlowEnd;
import io.lianxi.acd.contact.Contacts;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.local.TestCore;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures in a real Postgres. */
class PostgresFlowCountsTest extends FlowCountsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  FlowCounts counts() {
    CORE.get(JdbcClient.class).sql("truncate flow_visits, flow_counts, flow_step_counts").update();
    return new PostgresFlowCounts(CORE.get(JdbcClient.class));
  }

  @Test
  void whatContactsRecordIsCounted() {
    FlowCounts counts = counts();
    Contacts contacts = CORE.get(Contacts.class);
    Contact opened =
        contacts.open(
            ContactId.random(), new ContactEvent.Opened(Channel.VOICE, "1", "10000", TEN));
    Contact ended =
        contacts
            .record(
                opened,
                new ContactEvent.FlowEntered("hotline", 3, TEN),
                new ContactEvent.Ended(ContactEvent.EndedBy.CUSTOMER, null, TEN))
            .orElseThrow();
    ContactEvent left =
        visit(3, FlowEnd.HUNG_UP, "menu", TEN.plusSeconds(5), step("menu", 1, 0, 5)).left();
    assertThat(contacts.record(ended, left)).as("told late").isPresent();
    FlowArchive archive = new FlowArchive(counts);
    archive.keep(CORE.get(EventFeed.class).read(EventFeed.START, 100, Duration.ZERO));
    assertThat(counts.figures("hotline", ALL, TEN, TEN.plusSeconds(9)).hungUp()).isEqualTo(1);
  }
}
