package io.lianxi.ivr.chat.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresGuestsTest {
  private static final TestCore CORE = TestCore.start();
  private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");
  private static final AgentId BOSS = new AgentId("supervisor");

  private final ContactId contact = ContactId.random();
  private final Guests guests = new PostgresGuests(CORE.get(JdbcClient.class));

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Test
  void whoHasJoinedIsInOnceUntilTheyLeave() {
    assertThat(guests.name(contact, BOSS)).isEmpty();
    assertThat(guests.leave(contact, BOSS)).isFalse();
    assertThat(guests.join(contact, BOSS, "班长 '; --", NOON)).isTrue();
    assertThat(guests.join(contact, BOSS, "other", NOON)).isFalse();
    assertThat(guests.name(contact, BOSS)).contains("班长 '; --");
    assertThat(guests.name(ContactId.random(), BOSS)).isEmpty();
    assertThat(guests.leave(contact, BOSS)).isTrue();
    assertThat(guests.name(contact, BOSS)).isEmpty();
  }
}
