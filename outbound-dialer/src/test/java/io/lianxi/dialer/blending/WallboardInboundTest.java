package io.lianxi.dialer.blending;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.callbackRequested;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.overflowed;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.report.QueueBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How queues are served, as campaigns are told. */
class WallboardInboundTest {
  private final QueueBoard board = new QueueBoard(T0, queue -> Duration.ofSeconds(20));

  private void told(ContactEvent... events) {
    Contact contact = Contact.open(ContactId.random(), opened(T0));
    board.apply(contact, List.of(opened(T0)));
    for (ContactEvent event : events) {
      contact = after(contact, event);
      board.apply(contact, List.of(event));
    }
  }

  private Inbound inbound(int minutes, Instant now) {
    return WallboardInbound.of(board, QueueFixtures.queue(BILLING), minutes, now);
  }

  private void answered(int second, int wait) {
    told(
        queuedIn(BILLING, at(second)),
        offeredTo(WANG, at(second)),
        acceptedBy(WANG, 1, at(second + wait)),
        new ContactEvent.Connected(WANG, 1, at(second + wait)));
  }

  @Test
  void aQueueInWhichNothingHappensIsServedWell() {
    assertThat(inbound(10, at(30))).isEqualTo(Inbound.none(BILLING));
  }

  @Test
  void whoWaitsForTooLongCountsAsLateBeforeAnybodyComes() {
    answered(0, 5);
    told(queuedIn(BILLING, at(0)));
    told(queuedIn(BILLING, at(40)));
    assertThat(inbound(10, at(50)))
        .isEqualTo(new Inbound(BILLING, 2, 0.5, 2, Duration.ofSeconds(50)));
  }

  @Test
  void whatWasBeforeTheWindowCountsNoMore() {
    answered(0, 50);
    answered(200, 5);
    assertThat(inbound(10, at(210)).serviceLevel()).isEqualTo(0.5);
    assertThat(inbound(2, at(210)).serviceLevel()).isEqualTo(1);
  }

  @Test
  void whoGaveUpEarlyCountsForNothing() {
    told(queuedIn(BILLING, at(0)), new ContactEvent.Abandoned(at(5)));
    told(queuedIn(BILLING, at(0)), new ContactEvent.Abandoned(at(30)));
    assertThat(inbound(10, at(40))).isEqualTo(new Inbound(BILLING, 1, 0, 0, Duration.ZERO));
  }

  @Test
  void whoIsCalledBackDoesNotHoldTheLine() {
    told(queuedIn(BILLING, at(0)), overflowed(at(20)), callbackRequested(at(30)));
    assertThat(board.waiting(BILLING)).hasSize(1);
    assertThat(inbound(10, at(600))).isEqualTo(Inbound.none(BILLING));
  }
}
