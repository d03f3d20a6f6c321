package io.lianxi.ticket.posting;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.local.TestCore;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.Tickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** That tickets wait for someone of their group, with the changes of the tickets. */
@NullMarked
class PostgresPostingsTest {
  private static final TestCore CORE = TestCore.start();

  private final PostgresPostings postings =
      new PostgresPostings(
          CORE.get(JdbcClient.class),
          new TransactionTemplate(CORE.get(JdbcTransactionManager.class)));
  private final Tickets tickets = TestTickets.tickets(CORE, TestTickets.rules(), postings);

  @AfterAll
  static void stop() {
    CORE.close();
  }

  @BeforeEach
  void nothingIsThere() {
    TestTickets.clear(CORE);
    CORE.get(JdbcClient.class).sql("truncate ticket_postings").update();
  }

  private Ticket accepted(int count) {
    return then(tickets.open(WorkFixtures.opening(count), "request " + count), TicketVerb.ACCEPT);
  }

  /** A second after whatever came before. */
  private Ticket then(Ticket before, TicketVerb verb) {
    return then(before, TicketFixtures.event(verb, at(before.version())));
  }

  private Ticket then(Ticket before, TicketEvent event) {
    var change = WorkFixtures.change(before, event);
    assertThat(tickets.record(List.of(change))).isTrue();
    return change.after();
  }

  private static Instant at(int seconds) {
    return T0.plusSeconds(seconds);
  }

  /** What has to be compared at that time; it is settled by that. */
  private List<Posting> due(int seconds) {
    List<Posting> due = new ArrayList<>();
    postings.tend(
        at(seconds),
        100,
        posting -> {
          due.add(posting);
          return Optional.empty();
        });
    return due;
  }

  @Test
  void aTicketForAGroupIsPostedOnce() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    List<Posting> due = due(10);
    assertThat(due)
        .containsExactly(new Posting(due.getFirst().contact(), ticket.id(), at(2), true));
    assertThat(postings.find(due.getFirst().contact())).contains(due.getFirst());
    assertThat(due(10)).isEmpty();
    then(ticket, TicketVerb.URGE);
    assertThat(due(10)).isEmpty();
  }

  @Test
  void whoIsNamedIsNotLookedFor() {
    then(
        accepted(1),
        new TicketEvent.Dispatched(TicketFixtures.GROUP, TicketFixtures.EXPERT, "front", at(2)));
    assertThat(due(10)).isEmpty();
    assertThat(postings.find(ContactId.random())).isEmpty();
  }

  @Test
  void aTicketOfAnotherGroupIsPostedAnewAndTheFirstPostingIsOver() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    ContactId first = due(10).getFirst().contact();
    then(ticket, TicketVerb.TRANSFER);
    List<Posting> due = due(10);
    assertThat(due).hasSize(2);
    assertThat(due)
        .filteredOn(posting -> posting.contact().equals(first))
        .containsExactly(new Posting(first, ticket.id(), at(2), false));
    assertThat(due).filteredOn(Posting::isNewest).extracting(Posting::since).containsExactly(at(3));
  }

  @Test
  void whoeverTakesTheTicketHasItComparedAgain() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    due(10);
    then(ticket, TicketVerb.TAKE);
    assertThat(due(10)).extracting(Posting::ticket).containsExactly(ticket.id());
  }

  @Test
  void itIsComparedAgainWhenItsTaskSaysSo() {
    then(accepted(1), TicketVerb.DISPATCH);
    postings.tend(at(10), 100, posting -> Optional.of(at(300)));
    assertThat(due(299)).isEmpty();
    assertThat(due(300)).hasSize(1);
  }

  @Test
  void whatFailsIsTriedAgainAndKeepsNobodyElse() {
    then(accepted(1), TicketVerb.DISPATCH);
    Ticket other = then(accepted(2), TicketVerb.DISPATCH);
    int tended =
        postings.tend(
            at(10),
            100,
            posting -> {
              if (posting.ticket().equals(other.id())) {
                return Optional.empty();
              }
              throw new IllegalStateException("broken on purpose");
            });
    assertThat(tended).isEqualTo(2);
    assertThat(due(24)).isEmpty();
    assertThat(due(25)).extracting(Posting::ticket).containsExactly(TicketFixtures.id(1));
  }

  @Test
  void whileOneCopyComparesAnotherLeavesItAndTakesOverWhenThatOneDied() {
    then(accepted(1), TicketVerb.DISPATCH);
    postings.tend(
        at(10),
        100,
        posting -> {
          assertThat(due(39)).isEmpty();
          assertThat(due(40)).hasSize(1);
          return Optional.empty();
        });
  }

  @Test
  void aTicketThatChangesWhileItIsComparedIsComparedAgain() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    postings.tend(
        at(10),
        100,
        posting -> {
          then(ticket, TicketVerb.TAKE);
          return Optional.empty();
        });
    assertThat(due(10)).hasSize(1);
  }

  @Test
  void theMostOverdueAreComparedFirstAndOnlySoMany() {
    for (int i = 1; i <= 5; i++) {
      Ticket ticket = accepted(i);
      then(ticket, new TicketEvent.Dispatched(TicketFixtures.GROUP, null, "front", at(10 - i)));
    }
    List<Posting> due = new ArrayList<>();
    int tended =
        postings.tend(
            at(20),
            2,
            posting -> {
              due.add(posting);
              return Optional.empty();
            });
    assertThat(tended).isEqualTo(2);
    assertThat(due)
        .extracting(Posting::ticket)
        .containsExactlyInAnyOrder(TicketFixtures.id(5), TicketFixtures.id(4));
    assertThat(due(20)).hasSize(3);
  }

  @Test
  void anotherContactWaitsInsteadOfOneThatIsOver() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    Posting over = due(10).getFirst();
    postings.again(over, at(20));
    List<Posting> due = due(20);
    assertThat(due).hasSize(2).extracting(Posting::ticket).containsOnly(ticket.id());
    assertThat(due)
        .filteredOn(Posting::isNewest)
        .extracting(Posting::contact)
        .doesNotContain(over.contact())
        .hasSize(1);
  }

  @Test
  void aChangeThatDoesNotComeTrueLeavesNoPosting() {
    Ticket ticket = accepted(1);
    then(ticket, TicketVerb.PRE_PROCESS);
    assertThat(tickets.record(List.of(WorkFixtures.change(ticket, TicketVerb.DISPATCH)))).isFalse();
    assertThat(due(10)).isEmpty();
  }

  @Test
  void anErasedTicketWaitsForNobody() {
    Ticket ticket = then(accepted(1), TicketVerb.DISPATCH);
    then(accepted(2), TicketVerb.DISPATCH);
    postings.forget(List.of(ticket.id()));
    assertThat(due(10)).extracting(Posting::ticket).containsExactly(TicketFixtures.id(2));
  }
}
