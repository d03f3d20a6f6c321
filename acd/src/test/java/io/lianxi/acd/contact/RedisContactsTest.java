package io.lianxi.acd.contact;

import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.Agents;
import io.lianxi.acd.agent.Presences;
import io.lianxi.acd.event.EventFeed;
import io.lianxi.acd.local.TestCore;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedisContactsTest extends ContactsContract {
  private static final TestCore CORE = TestCore.start();

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @Override
  Live live() {
    CORE.reset();
    return new Live(
        CORE.get(Contacts.class),
        CORE.get(Presences.class),
        CORE.get(Agents.class),
        CORE.get(EventFeed.class));
  }

  @Test
  void aDoneContactIsForgottenAfterTenMinutes() {
    Contacts contacts = CORE.get(Contacts.class);
    Contact queued =
        contacts
            .record(contacts.open(ContactId.random(), opened(T0)), queuedIn(BILLING, T0))
            .orElseThrow();
    String key = "lianxi:contact:" + queued.id();
    assertThat(CORE.redis().ttl(key)).isEqualTo(-1);
    assertThat(contacts.record(queued, new ContactEvent.Abandoned(at(5)))).isPresent();
    assertThat(CORE.redis().ttl(key)).isBetween(590L, 600L);
  }

  /** As it is after a change of how the live store is laid out. */
  @Test
  void whatIsThereButInNoIndexIsOpenOnceRestored() {
    Contacts contacts = CORE.get(Contacts.class);
    Contact opened = contacts.open(ContactId.random(), opened(T0));
    Contact gone =
        contacts
            .record(
                contacts.open(ContactId.random(), opened(T0)),
                queuedIn(BILLING, T0),
                new ContactEvent.Abandoned(at(5)))
            .orElseThrow();
    CORE.redis().del("lianxi:contacts:open:VOICE");
    assertThat(contacts.open()).isEmpty();
    List.of(opened, gone).forEach(contacts::restore);
    assertThat(contacts.open()).containsExactly(opened);
  }

  @Test
  void whatACopyKnewLastIsNoMoreThanThat() {
    Contacts contacts = CORE.get(Contacts.class);
    Contacts other = anotherCopy();
    Contact opened = contacts.open(ContactId.random(), opened(T0));
    assertThat(contacts.lastKnown(opened.id())).contains(opened);
    assertThat(other.lastKnown(opened.id())).as("never asked for").isEmpty();
    assertThat(other.find(opened.id())).contains(opened);
    Contact queued = contacts.record(opened, queuedIn(BILLING, T0)).orElseThrow();
    assertThat(contacts.lastKnown(opened.id())).contains(queued);
    assertThat(other.lastKnown(opened.id())).as("asked for before").contains(opened);
    assertThat(other.record(opened, queuedIn(BILLING, T0))).isEmpty();
    assertThat(contacts.record(queued, new ContactEvent.Abandoned(at(5)))).isPresent();
    assertThat(contacts.lastKnown(opened.id())).as("done").isEmpty();
  }

  /** The same version may come again and be another. */
  @Test
  void whatWasKnownBeforeTheStoreLostEverythingIsForgotten() {
    Contacts contacts = CORE.get(Contacts.class);
    contacts.restored();
    contacts.era();
    Contact opened = contacts.open(ContactId.random(), opened(T0));
    contacts.era();
    assertThat(contacts.lastKnown(opened.id())).contains(opened);
    CORE.redis().flushdb();
    contacts.era();
    assertThat(contacts.lastKnown(opened.id())).isEmpty();
  }

  /** The version is the same, and yet it is another. */
  @Test
  void whatWasReadInAnotherEraIsNotWrittenOver() {
    Contacts contacts = CORE.get(Contacts.class);
    Contacts other = anotherCopy();
    contacts.restored();
    Contact opened = contacts.open(ContactId.random(), opened(T0));
    Contact lost = contacts.record(opened, queuedIn(BILLING, T0)).orElseThrow();

    CORE.redis().flushdb();
    other.restore(opened);
    other.restored();
    Contact kept = other.record(opened, queuedIn(FAULTS, T0)).orElseThrow();

    assertThat(contacts.lastKnown(opened.id())).contains(lost);
    assertThat(contacts.record(lost, List.of(new ContactEvent.Abandoned(T0)))).isEmpty();
    assertThat(contacts.find(opened.id())).contains(kept);
    assertThat(contacts.record(kept, List.of(new ContactEvent.Abandoned(T0)))).isPresent();
  }

  @SuppressWarnings("unchecked") // what it is of is not asked for
  private static Contacts anotherCopy() {
    return new RedisContacts(
        CORE.get(StatefulRedisConnection.class),
        CORE.get(JsonMapper.class),
        CORE.get(Agents.class),
        ZoneOffset.UTC);
  }

  @Test
  void aServerThatForgotTheScriptsGetsThemAgain() {
    Contacts contacts = CORE.get(Contacts.class);
    CORE.redis().scriptFlush();
    Contact opened = contacts.open(ContactId.random(), opened(T0));
    assertThat(contacts.open()).isEqualTo(List.of(opened));
  }
}
