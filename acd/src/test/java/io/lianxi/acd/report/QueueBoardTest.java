package io.lianxi.acd.report;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static io.lianxi.acd.contact.ContactFixtures.T0;
import static io.lianxi.acd.contact.ContactFixtures.acceptedBy;
import static io.lianxi.acd.contact.ContactFixtures.after;
import static io.lianxi.acd.contact.ContactFixtures.at;
import static io.lianxi.acd.contact.ContactFixtures.ended;
import static io.lianxi.acd.contact.ContactFixtures.offeredTo;
import static io.lianxi.acd.contact.ContactFixtures.opened;
import static io.lianxi.acd.contact.ContactFixtures.queuedIn;
import static io.lianxi.acd.contact.ContactFixtures.requeued;
import static io.lianxi.acd.contact.ContactFixtures.transferred;
import static io.lianxi.acd.contact.ContactFixtures.wrappedUp;
import static io.lianxi.acd.queue.QueueFixtures.BILLING;
import static io.lianxi.acd.queue.QueueFixtures.FAULTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.QueueName;
import io.lianxi.acd.contact.Assignment;
import io.lianxi.acd.contact.Contact;
import io.lianxi.acd.contact.ContactEvent;
import io.lianxi.acd.contact.ContactEvent.Destination;
import io.lianxi.acd.contact.ContactEvent.EndedBy;
import io.lianxi.acd.contact.ContactEvent.RequeueReason;
import io.lianxi.acd.contact.ContactState;
import io.lianxi.acd.contact.RandomWalk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueueBoardTest {
  private final QueueBoard board = newBoard(T0);

  private static QueueBoard newBoard(Instant from) {
    return new QueueBoard(from, queue -> Duration.ofSeconds(20));
  }

  /** A contact whose every change is told to the board. */
  private final class Told {
    private Contact contact = Contact.open(ContactId.random(), opened(T0));

    Told() {
      board.apply(contact, List.of(opened(T0)));
    }

    /** All in one change. */
    Told then(ContactEvent... events) {
      contact = after(contact, events);
      board.apply(contact, List.of(events));
      return this;
    }

    Told connected(AgentId agent, int leg, Instant at) {
      return then(offeredTo(agent, at))
          .then(acceptedBy(agent, leg, at))
          .then(new ContactEvent.Connected(agent, leg, at));
    }

    Told moved(AgentId agent, QueueName queue, Instant at) {
      return then(transferred(agent, new Destination.ToQueue(queue), at), queuedIn(queue, at));
    }
  }

  private QueueFigures billing() {
    return board.figures(BILLING);
  }

  private QueueFigures faults() {
    return board.figures(FAULTS);
  }

  @Test
  void aContactThatIsAnsweredAndHandledCounts() {
    Told told = new Told().then(queuedIn(BILLING, at(10)));
    assertThat(board.waiting(BILLING)).containsExactly(told.contact);
    assertThat(billing().offered()).isEqualTo(1);

    told.connected(WANG, 1, at(25));
    assertThat(board.waiting(BILLING)).isEmpty();
    assertThat(board.talking(BILLING)).isEqualTo(1);
    assertThat(billing().answered()).isEqualTo(1);
    assertThat(billing().answeredInTime()).isEqualTo(1);
    assertThat(billing().waited()).isEqualTo(Duration.ofSeconds(15));

    told.then(ended(EndedBy.CUSTOMER, at(100)));
    assertThat(board.talking(BILLING)).isZero();
    assertThat(board.occupied()).hasSize(1);
    told.then(wrappedUp(WANG, at(125)));
    assertThat(billing().handled()).isEqualTo(1);
    assertThat(billing().handleTime()).isEqualTo(Duration.ofSeconds(100));
    assertThat(board.handledBy(WANG)).isEqualTo(1);
    assertThat(board.open()).isEmpty();
    assertThat(board.occupied()).isEmpty();
  }

  @Test
  void whoGivesUpCountsAsAbandoned() {
    new Told().then(queuedIn(BILLING, at(10))).then(new ContactEvent.Abandoned(at(31)));
    assertThat(billing().abandoned()).isEqualTo(1);
    assertThat(billing().abandonedInTime()).isZero();
    assertThat(billing().longestWait()).isEqualTo(Duration.ofSeconds(21));
  }

  @Test
  void whoHangsUpInTheFlowIsNoQueuesConcern() {
    new Told().then(ended(EndedBy.CUSTOMER, at(10)));
    assertThat(billing()).isEqualTo(QueueFigures.NONE);
    assertThat(board.open()).isEmpty();
  }

  @Test
  void anOfferThatFailsIsStillTheSameWait() {
    Told told =
        new Told()
            .then(queuedIn(BILLING, at(10)))
            .then(offeredTo(WANG, at(12)))
            .then(requeued(WANG, RequeueReason.RONA, at(32)));
    assertThat(board.waiting(BILLING)).hasSize(1);
    told.connected(LI, 1, at(40));
    assertThat(billing().offered()).isEqualTo(1);
    assertThat(billing().waited()).isEqualTo(Duration.ofSeconds(30));
    assertThat(billing().answeredInTime()).isZero();
  }

  @Test
  void aTransferToAnotherQueueCountsThere() {
    Told told =
        new Told()
            .then(queuedIn(BILLING, at(10)))
            .connected(WANG, 1, at(15))
            .moved(WANG, FAULTS, at(60));
    assertThat(faults().offered()).isEqualTo(1);
    assertThat(board.waiting(FAULTS)).hasSize(1);
    assertThat(board.waiting(BILLING)).isEmpty();

    told.connected(LI, 2, at(90)).then(ended(EndedBy.AGENT, at(100)));
    assertThat(billing().answered()).isEqualTo(1);
    assertThat(faults().answered()).isEqualTo(1);
    assertThat(faults().waited()).isEqualTo(Duration.ofSeconds(30)); // of this queue only
    assertThat(faults().answeredInTime()).isZero();
  }

  @Test
  void whatAnAgentFinishesCountsForTheQueueItWasAnsweredIn() {
    new Told()
        .then(queuedIn(BILLING, at(10)))
        .connected(WANG, 1, at(20))
        .moved(WANG, FAULTS, at(60))
        .then(wrappedUp(WANG, at(70)))
        .connected(LI, 2, at(90))
        .then(ended(EndedBy.AGENT, at(100)))
        .then(wrappedUp(LI, at(110)));
    assertThat(billing().handleTime()).isEqualTo(Duration.ofSeconds(50));
    assertThat(faults().handleTime()).isEqualTo(Duration.ofSeconds(20));
    assertThat(billing().handled()).isEqualTo(1);
    assertThat(faults().handled()).isEqualTo(1);
  }

  @Test
  void aTransferWithinTheQueueIsOfferedAndAnsweredAgain() {
    new Told()
        .then(queuedIn(BILLING, at(10)))
        .connected(WANG, 1, at(15))
        .moved(WANG, BILLING, at(60))
        .connected(LI, 2, at(65));
    assertThat(billing().offered()).isEqualTo(2);
    assertThat(billing().answered()).isEqualTo(2);
    assertThat(billing().waited()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void whoIsLostAndComesBackAnswersOnce() {
    new Told()
        .then(queuedIn(BILLING, at(10)))
        .connected(WANG, 1, at(15))
        .then(new ContactEvent.AgentLost(WANG, 1, at(60), at(30)))
        .then(new ContactEvent.Reconnecting(WANG, 2, at(60), at(40)))
        .then(new ContactEvent.Connected(WANG, 2, at(42)));
    assertThat(billing().answered()).isEqualTo(1);
  }

  @Test
  void whoIsLostAndReplacedWasAnsweredOnce() {
    Told told =
        new Told()
            .then(queuedIn(BILLING, at(10)))
            .connected(WANG, 1, at(15))
            .then(requeued(WANG, RequeueReason.CONNECTION_LOST, at(45)));
    assertThat(board.waiting(BILLING)).hasSize(1);
    told.connected(LI, 2, at(50));
    assertThat(billing().answered()).isEqualTo(1);
  }

  @Test
  void whoWasAnsweredAndLostAndGivesUpIsNotAbandonedToo() {
    new Told()
        .then(queuedIn(BILLING, at(10)))
        .connected(WANG, 1, at(15))
        .then(requeued(WANG, RequeueReason.CONNECTION_LOST, at(45)))
        .then(new ContactEvent.Abandoned(at(50)));
    assertThat(billing().abandoned()).isZero();
    assertThat(board.waiting(BILLING)).isEmpty();
  }

  @Test
  void thoseThatWaitAreToldLongestFirst() {
    Told second = new Told().then(queuedIn(BILLING, at(20)));
    Told first = new Told().then(queuedIn(BILLING, at(10))).then(offeredTo(WANG, at(30)));
    new Told().then(queuedIn(FAULTS, at(5)));
    assertThat(board.waiting(BILLING)).containsExactly(first.contact, second.contact);
  }

  @Test
  void whatHappenedBeforeIsKnownButNotCounted() {
    QueueBoard later = newBoard(at(100));
    List<ContactEvent> events =
        List.of(
            queuedIn(BILLING, at(10)),
            offeredTo(WANG, at(90)),
            acceptedBy(WANG, 1, at(95)),
            new ContactEvent.Connected(WANG, 1, at(99)),
            ended(EndedBy.AGENT, at(150)),
            wrappedUp(WANG, at(160)));
    Contact contact = Contact.open(ContactId.random(), opened(T0));
    for (ContactEvent event : events) {
      contact = after(contact, event);
      later.apply(contact, List.of(event));
    }
    assertThat(later.figures(BILLING))
        .isEqualTo(QueueFigures.NONE.withHandled(Duration.ofSeconds(61)));
  }

  @Property
  void whoeverCameIntoAQueueWasAnsweredGaveUpWaitsOrWasNotReached(@ForAll long seed) {
    QueueBoard walked = newBoard(T0);
    Map<ContactId, Contact> known = new HashMap<>();
    for (RandomWalk.Step step : interleaved(seed)) {
      walked.apply(step.after(), List.copyOf(step.events()));
      known.put(step.after().id(), step.after());
      for (QueueName queue : List.of(BILLING, FAULTS)) {
        QueueFigures figures = walked.figures(queue);
        long unanswered =
            walked.waiting(queue).stream().filter(QueueBoardTest::isUnanswered).count();
        long notReached =
            known.values().stream().filter(contact -> isNotReached(contact, queue)).count();
        assertThat(figures.offered())
            .isEqualTo(figures.answered() + figures.abandoned() + unanswered + notReached);
        assertThat(figures.answeredInTime()).isBetween(0, figures.answered());
        assertThat(figures.abandonedInTime()).isBetween(0, figures.abandoned());
        assertThat(figures.handled()).isBetween(0, figures.answered());
      }
    }
  }

  @Property
  void toldTheSameChangeTwiceTheBoardDoesNotMove(@ForAll long seed) {
    QueueBoard once = newBoard(T0);
    QueueBoard twice = newBoard(T0);
    List<RandomWalk.Step> told = new ArrayList<>();
    for (RandomWalk.Step step : interleaved(seed)) {
      once.apply(step.after(), List.copyOf(step.events()));
      twice.apply(step.after(), List.copyOf(step.events()));
      told.add(step);
      RandomWalk.Step again = told.get(Math.floorMod(seed, told.size()));
      twice.apply(again.after(), List.copyOf(again.events()));
    }
    for (QueueName queue : List.of(BILLING, FAULTS)) {
      assertThat(twice.figures(queue)).isEqualTo(once.figures(queue));
      assertThat(twice.waiting(queue)).isEqualTo(once.waiting(queue));
      assertThat(twice.talking(queue)).isEqualTo(once.talking(queue));
    }
  }

  @Property
  void whoIsOccupiedIsWhoHasContacts(@ForAll long seed) {
    QueueBoard walked = newBoard(T0);
    for (RandomWalk.Step step : interleaved(seed)) {
      walked.apply(step.after(), List.copyOf(step.events()));
      assertThat(walked.occupying(WANG))
          .isEqualTo(walked.open().stream().filter(c -> c.occupiedAgents().contains(WANG)).count());
    }
  }

  private static List<RandomWalk.Step> interleaved(long seed) {
    return Stream.of(RandomWalk.of(seed, 80), RandomWalk.of(seed + 1, 80), RandomWalk.of(~seed, 80))
        .flatMap(List::stream)
        .sorted((a, b) -> a.events().getLast().at().compareTo(b.events().getLast().at()))
        .toList();
  }

  /** Called back in vain, or no more: those who waited for that without holding the line. */
  private static boolean isNotReached(Contact contact, QueueName queue) {
    boolean isOver =
        contact.state() == ContactState.WRAP_UP || contact.state() == ContactState.CLOSED;
    return isOver
        && contact.place() != null
        && contact.place().queue().equals(queue)
        && isUnanswered(contact);
  }

  private static boolean isUnanswered(Contact contact) {
    Instant enteredAt = Objects.requireNonNull(contact.place()).enteredAt();
    return contact.assignments().stream()
        .map(Assignment::connectedAt)
        .noneMatch(at -> at != null && !at.isBefore(enteredAt));
  }
}
