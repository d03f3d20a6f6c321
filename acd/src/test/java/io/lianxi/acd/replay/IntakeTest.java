package io.lianxi.acd.replay;

import static io.lianxi.acd.contact.ContactFixtures.why;
import static io.lianxi.acd.replay.PastDay.BILLING;
import static io.lianxi.acd.replay.PastDay.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.Overflow;
import io.lianxi.acd.contact.Standing;
import io.lianxi.acd.contact.Wishes;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.queue.QueueFixtures;
import io.lianxi.acd.replay.Arrival.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final AgentId WANG = new AgentId("wang");
  private static final AgentId LI = new AgentId("li");
  private static final QueueName FAULTS = QueueFixtures.FAULTS;

  private final List<ContactEvent> events =
      new ArrayList<>(List.of(new ContactEvent.Opened(Channel.VOICE, "", "", at(0))));

  private IntakeTest queued(QueueName queue, long at) {
    events.add(
        new ContactEvent.Queued(queue, Wishes.skills(List.of()), Standing.usual(at(at)), at(at)));
    return this;
  }

  private IntakeTest then(ContactEvent event) {
    events.add(event);
    return this;
  }

  private IntakeTest connected(AgentId agent, int leg, long offered, long connected) {
    then(new ContactEvent.Offered(agent, at(offered + 20), why(at(0)), at(offered)));
    then(new ContactEvent.Accepted(agent, leg, at(connected), at(connected)));
    return then(new ContactEvent.Connected(agent, leg, at(connected)));
  }

  private List<Arrival> arrivals() {
    Intake intake = new Intake();
    intake.tell(new ContactStory(ContactId.random(), events));
    return intake.arrivals();
  }

  private static Service service(long ring, long talk, long wrapUp) {
    return new Service(
        Duration.ofSeconds(ring), Duration.ofSeconds(talk), Duration.ofSeconds(wrapUp));
  }

  @Test
  void whatItTookIsRingingTalkAndWrapUp() {
    List<Arrival> arrivals =
        queued(BILLING, 10)
            .connected(WANG, 1, 30, 34)
            .then(new ContactEvent.Ended(EndedBy.CUSTOMER, at(130), at(100)))
            .then(new ContactEvent.WrappedUp(WANG, null, "", false, at(115)))
            .arrivals();
    assertThat(arrivals).hasSize(1);
    assertThat(arrivals.getFirst().waited()).isEqualTo(Duration.ofSeconds(24));
    assertThat(arrivals.getFirst().hasGivenUp()).isFalse();
    assertThat(arrivals.getFirst().answer())
        .isEqualTo(new Answer(WANG, at(34), service(4, 66, 15)));
  }

  @Test
  void whoLeavesWaitingHasGivenUp() {
    Arrival arrival =
        queued(BILLING, 10).then(new ContactEvent.Abandoned(at(50))).arrivals().getFirst();
    assertThat(arrival.hasGivenUp()).isTrue();
    assertThat(arrival.waited()).isEqualTo(Duration.ofSeconds(40));
    assertThat(arrival.answer()).isNull();
  }

  @Test
  void whoOverflowsHasArrivedOnceAndHeldOutAtLeastThatLong() {
    List<Arrival> arrivals =
        queued(BILLING, 10)
            .then(new ContactEvent.Overflowed(new Overflow.ToQueue(FAULTS), why(at(0)), at(70)))
            .queued(FAULTS, 70)
            .connected(LI, 1, 90, 90)
            .then(new ContactEvent.Ended(EndedBy.CUSTOMER, at(200), at(200)))
            .then(new ContactEvent.WrappedUp(LI, null, "", true, at(200)))
            .arrivals();
    assertThat(arrivals).hasSize(1);
    assertThat(arrivals.getFirst().queued().queue()).isEqualTo(BILLING);
    assertThat(arrivals.getFirst().waited()).isEqualTo(Duration.ofSeconds(60));
    assertThat(arrivals.getFirst().answer()).isEqualTo(new Answer(LI, at(90), service(0, 110, 0)));
  }

  @Test
  void whoIsTransferredArrivesOnceMore() {
    List<Arrival> arrivals =
        queued(BILLING, 10)
            .connected(WANG, 1, 20, 20)
            .then(
                new ContactEvent.Transferred(
                    WANG, new Destination.ToQueue(FAULTS), at(110), at(80)))
            .queued(FAULTS, 80)
            .then(new ContactEvent.WrappedUp(WANG, null, "", true, at(110)))
            .connected(LI, 2, 95, 100)
            .then(new ContactEvent.Ended(EndedBy.CUSTOMER, at(200), at(200)))
            .then(new ContactEvent.WrappedUp(LI, null, "", true, at(200)))
            .arrivals();
    assertThat(arrivals).extracting(a -> a.queued().queue()).containsExactly(BILLING, FAULTS);
    assertThat(arrivals).extracting(Arrival::id).doesNotHaveDuplicates();
    assertThat(arrivals.get(0).answer()).isEqualTo(new Answer(WANG, at(20), service(0, 60, 30)));
    assertThat(arrivals.get(1).answer()).isEqualTo(new Answer(LI, at(100), service(5, 100, 0)));
  }

  @Test
  void whoStillWaitsHasNotArrivedYet() {
    assertThat(queued(BILLING, 10).arrivals()).isEmpty();
  }
}
