package io.lianxi.acd.report;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.past.ContactStory;
import io.lianxi.acd.report.Satisfaction.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
  private final Satisfaction satisfaction = new Satisfaction(T0, at(1_000));

  private void rated(QueueName queue, AgentId agent, int score, Instant when) {
    tell(
        List.of(
            opened(T0),
            queuedIn(queue, T0),
            offeredTo(agent, at(1)),
            acceptedBy(agent, 1, at(2)),
            new ContactEvent.Connected(agent, 1, at(3)),
            ended(EndedBy.AGENT, at(9)),
            new ContactEvent.Rated(score, when)));
  }

  private void tell(List<ContactEvent> events) {
    satisfaction.tell(new ContactStory(ContactId.random(), events));
  }

  @Test
  void scoresAreCountedForTheQueueAndForTheAgentsInIt() {
    rated(BILLING, WANG, 5, at(10));
    rated(BILLING, WANG, 4, at(11));
    rated(BILLING, LI, 1, at(12));
    rated(FAULTS, LI, 3, at(13));
    assertThat(satisfaction.rows())
        .containsExactlyInAnyOrder(
            new Row(BILLING.value(), null, 3, List.of(1, 0, 0, 1, 1), 10 / 3.0, 2 / 3.0),
            new Row(BILLING.value(), LI.value(), 1, List.of(1, 0, 0, 0, 0), 1, 0),
            new Row(BILLING.value(), WANG.value(), 2, List.of(0, 0, 0, 1, 1), 4.5, 1),
            new Row(FAULTS.value(), null, 1, List.of(0, 0, 1, 0, 0), 3, 0),
            new Row(FAULTS.value(), LI.value(), 1, List.of(0, 0, 1, 0, 0), 3, 0));
    assertThat(satisfaction.rows().getFirst().agent()).isNull();
  }

  @Test
  void theLastScoreOfAContactCountsIfItWasGivenInTime() {
    rated(BILLING, WANG, 5, at(1_000));
    List<ContactEvent> twice =
        new ArrayList<>(
            List.of(
                opened(T0), new ContactEvent.Rated(1, at(5)), new ContactEvent.Rated(2, at(6))));
    tell(twice);
    tell(List.of(opened(T0)));
    assertThat(satisfaction.rows())
        .containsExactly(new Row("", null, 1, List.of(0, 1, 0, 0, 0), 2, 0));
  }
}
