package io.lianxi.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.agent.AgentFixtures;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactFixtures;
import io.lianxi.acd.contact.RandomWalk;
import io.lianxi.acd.contact.Unanswered;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskFoldTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final AgentId ME = new AgentId("agent01");
  private static final AgentId OTHER = new AgentId("agent02");
  private static final QueueName QUEUE = new QueueName("general");

  private final DeskFold desk = new DeskFold(ME);
  private Contact contact =
      Contact.open(
          ContactId.random(), new ContactEvent.Opened(Channel.VOICE, "13800000001", "10000", NOW));

  private List<String> hears(ContactEvent... events) {
    contact = contact.applyAll(List.of(events)).orElseThrow();
    return desk.apply(contact, List.of(events));
  }

  private static ContactEvent queued() {
    return ContactFixtures.queuedIn(QUEUE, NOW);
  }

  private static ContactEvent offered(AgentId agent) {
    return ContactFixtures.offeredTo(agent, NOW);
  }

  private void talk() {
    hears(queued());
    hears(offered(ME));
    hears(new ContactEvent.Accepted(ME, 1, NOW.plusSeconds(10), NOW));
    hears(new ContactEvent.Connected(ME, 1, NOW));
  }

  @Test
  void whatConcernsOthersIsNotHeard() {
    assertThat(hears(queued())).isEmpty();
    assertThat(hears(offered(OTHER))).isEmpty();
  }

  @Test
  void anOfferAndItsEndAreHeard() {
    hears(queued());
    assertThat(hears(offered(ME))).containsExactly("offered");
    assertThat(hears(ContactFixtures.requeued(ME, RequeueReason.RONA, NOW)))
        .containsExactly("withdrawn");
  }

  @Test
  void whoTheCustomerIsIsHeardByTheDeskThatHasThem() {
    assertThat(hears(new ContactEvent.Identified(new CustomerId("c1"), NOW))).isEmpty();
    talk();
    assertThat(hears(new ContactEvent.Identified(new CustomerId("c2"), NOW)))
        .containsExactly("identified");
    assertThat(hears(new ContactEvent.Mistaken(NOW))).containsExactly("identified");
  }

  @Test
  void aCustomerWhoLeavesWhileItRingsWithdrawsTheOffer() {
    hears(queued());
    hears(offered(ME));
    assertThat(hears(new ContactEvent.Abandoned(NOW))).containsExactly("withdrawn");
  }

  @Test
  void aCustomerWhoLeavesBeforeTheAgentIsThereWithdrawsTheLastAttempt() {
    hears(queued(), new ContactEvent.CallbackRequested("13800000001", NOW.plusSeconds(60), NOW));
    hears(offered(ME));
    hears(new ContactEvent.Accepted(ME, 1, NOW.plusSeconds(10), NOW));
    assertThat(
            hears(
                new ContactEvent.CallbackFailed(ME, Unanswered.HUNG_UP, NOW, NOW),
                new ContactEvent.Ended(EndedBy.SYSTEM, NOW, NOW)))
        .containsExactly("withdrawn");
  }

  @Test
  void theEndLeadsToWrapUpAndThatToClosed() {
    talk();
    assertThat(hears(new ContactEvent.Ended(EndedBy.CUSTOMER, NOW.plusSeconds(30), NOW)))
        .containsExactly("ended", "wrapUp");
    assertThat(hears(new ContactEvent.WrappedUp(ME, "RESOLVED", "", false, NOW)))
        .containsExactly("closed");
  }

  @Test
  void withoutWrapUpTheEndClosesAtOnce() {
    talk();
    assertThat(
            hears(
                new ContactEvent.Ended(EndedBy.AGENT, NOW, NOW),
                new ContactEvent.WrappedUp(ME, null, "", true, NOW)))
        .containsExactly("ended", "closed");
  }

  @Test
  void afterATransferWhatTheNextAgentDoesIsNotHeard() {
    talk();
    assertThat(
            hears(
                new ContactEvent.Transferred(ME, new Destination.ToQueue(QUEUE), null, NOW),
                queued()))
        .containsExactly("transferred", "wrapUp");
    assertThat(hears(offered(OTHER))).isEmpty();
    assertThat(hears(new ContactEvent.Accepted(OTHER, 2, NOW.plusSeconds(10), NOW))).isEmpty();
    assertThat(hears(new ContactEvent.Connected(OTHER, 2, NOW))).isEmpty();
    assertThat(hears(new ContactEvent.Ended(EndedBy.CUSTOMER, null, NOW))).isEmpty();
    assertThat(hears(new ContactEvent.WrappedUp(ME, null, "", false, NOW)))
        .containsExactly("closed");
  }

  @Test
  void aLostAndARestoredPhoneAreHeard() {
    talk();
    assertThat(hears(new ContactEvent.AgentLost(ME, 1, NOW.plusSeconds(30), NOW)))
        .containsExactly("agentLost");
    assertThat(hears(new ContactEvent.Reconnecting(ME, 2, NOW.plusSeconds(30), NOW)))
        .containsExactly("accepted");
    assertThat(hears(new ContactEvent.Connected(ME, 2, NOW))).containsExactly("connected");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoeverGoesByWhatIsToldShowsWhatOccupiesTheAgent(long seed) {
    DeskFold fold = new DeskFold(AgentFixtures.WANG);
    boolean isShown = false;
    for (RandomWalk.Step step : RandomWalk.of(seed, 200)) {
      List<ContactEvent> events = List.copyOf(step.events());
      for (String type : fold.apply(step.after(), events)) {
        isShown = !Set.of("withdrawn", "closed").contains(type);
      }
      assertThat(isShown)
          .as("is shown after %s", events)
          .isEqualTo(step.after().occupying(AgentFixtures.WANG).isPresent());
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @Test
  void whatTheSnapshotKnowsIsNotToldAgain() {
    contact = contact.applyAll(List.of(queued(), offered(ME))).orElseThrow();
    desk.begin(List.of(contact));
    assertThat(desk.apply(contact, List.of(offered(ME)))).isEmpty();
    assertThat(desk.differsFrom(List.of(contact))).isFalse();
    assertThat(desk.differsFrom(List.of())).isTrue();
  }
}
