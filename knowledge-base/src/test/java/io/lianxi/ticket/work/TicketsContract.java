package io.lianxi.ticket.work;

import static io.lianxi.ticket.TicketFixtures.id;
import static io.lianxi.ticket.work.WorkFixtures.T0;
import static io.lianxi.ticket.work.WorkFixtures.change;
import static io.lianxi.ticket.work.WorkFixtures.matter;
import static io.lianxi.ticket.work.WorkFixtures.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lianxi.ticket.Relations;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.Transitions;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.calendar.CalendarVersion;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What every store of tickets keeps. */
abstract class TicketsContract {
  static final CalendarVersion OFFICE_1 = SlaFixtures.calendar("office", 1);

  /** Some that has no tickets, and tells {@code listeners}. */
  abstract Tickets tickets(TicketListener... listeners);

  private static Ticket open(Tickets tickets, int count) {
    return tickets.open(opening(count), "request-" + count);
  }

  private static Ticket recorded(Tickets tickets, Change change) {
    assertThat(tickets.record(List.of(change))).isTrue();
    return change.after();
  }

  @Test
  void anUnknownTicketIsNotFound() {
    Tickets tickets = tickets();
    assertThat(tickets.find(id(1))).isEmpty();
    assertThat(tickets.find(TicketFixtures.number(1))).isEmpty();
    assertThat(tickets.find(List.of(id(1)))).isEmpty();
    assertThat(tickets.events(id(1))).isEmpty();
    assertThat(tickets.joined(id(1), 10)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void aTicketIsFoundAsItBecame(TicketState state) {
    Tickets tickets = tickets();
    Ticket opened = open(tickets, 1);
    Ticket after = opened;
    for (TicketVerb verb : TicketFixtures.way(state)) {
      after = recorded(tickets, change(after, verb));
    }
    assertThat(after.state()).isEqualTo(state);
    assertThat(tickets.find(id(1))).contains(after);
    assertThat(tickets.find(TicketFixtures.number(1))).contains(after);
    assertThat(tickets.find(List.of(id(1), id(2)))).containsExactly(after);
    assertThat(tickets.events(id(1))).hasSize(after.version()).startsWith(opening(1));
  }

  @ParameterizedTest
  @EnumSource(TicketVerb.class)
  void everyEventIsKeptAsItHappened(TicketVerb verb) {
    Tickets tickets = tickets();
    Ticket ticket = open(tickets, 1);
    for (TicketState state : TicketState.values()) {
      if (Transitions.next(state, verb).isPresent()) {
        for (TicketVerb step : TicketFixtures.way(state)) {
          ticket = recorded(tickets, change(ticket, step));
        }
        break;
      }
    }
    if (verb == TicketVerb.REPLY) {
      ticket = recorded(tickets, change(ticket, TicketVerb.FIRST_RESPOND));
    }
    if (verb == TicketVerb.ANSWER_BY_INCIDENT) {
      ticket = recorded(tickets, change(ticket, TicketVerb.JOIN_INCIDENT));
    }
    Change change = change(ticket, verb);
    recorded(tickets, change);
    assertThat(tickets.events(id(1))).endsWith(change.events().getFirst());
    assertThat(tickets.find(id(1))).contains(change.after());
  }

  @Test
  void severalEventsOfOneTicketAreOneChange() {
    Tickets tickets = tickets();
    Change change = change(open(tickets, 1), TicketVerb.ACCEPT, TicketVerb.PRE_PROCESS);
    recorded(tickets, change);
    assertThat(tickets.events(id(1))).hasSize(3).endsWith(change.events().getLast());
  }

  @Test
  void whatSomeoneChangedMeanwhileIsNotOverwritten() {
    Tickets tickets = tickets();
    Ticket opened = open(tickets, 1);
    Ticket accepted = recorded(tickets, change(opened, TicketVerb.ACCEPT));
    assertThat(tickets.record(List.of(change(opened, TicketVerb.CLOSE)))).isFalse();
    assertThat(tickets.find(id(1))).contains(accepted);
    assertThat(tickets.events(id(1))).hasSize(2);
  }

  @Test
  void ofManyWhoActAtOnceOneWins() throws Exception {
    Tickets tickets = tickets();
    Ticket opened = open(tickets, 1);
    List<Boolean> won =
        atOnce(16, who -> () -> tickets.record(List.of(change(opened, TicketVerb.ACCEPT))));
    assertThat(won).containsOnlyOnce(true);
    assertThat(tickets.events(id(1))).hasSize(2);
  }

  @Test
  void aPairIsChangedOnBothSidesOrOnNeither() {
    Tickets tickets = tickets();
    Ticket one = open(tickets, 1);
    Ticket other = open(tickets, 2);
    Ticket accepted = recorded(tickets, change(other, TicketVerb.ACCEPT));
    Change merged = change(one, new TicketEvent.MergedInto(id(2), "front", T0));
    Change stale = change(other, new TicketEvent.Absorbed(id(1), "front", T0));
    assertThat(tickets.record(List.of(merged, stale))).isFalse();
    assertThat(tickets.find(id(1))).contains(one);
    Change absorbed = change(accepted, new TicketEvent.Absorbed(id(1), "front", T0));
    assertThat(tickets.record(List.of(merged, absorbed))).isTrue();
    assertThat(tickets.find(id(1))).contains(merged.after());
    assertThat(tickets.find(id(2))).contains(absorbed.after());
  }

  @Test
  void twoPairsThatCrossDoNotBlockEachOther() throws Exception {
    Tickets tickets = tickets();
    open(tickets, 1);
    open(tickets, 2);
    List<Boolean> done =
        atOnce(
            4,
            who ->
                () -> {
                  for (int i = 0; i < 20; i++) {
                    Change first = urged(tickets, who % 2 == 0 ? 1 : 2);
                    Change second = urged(tickets, who % 2 == 0 ? 2 : 1);
                    tickets.record(List.of(first, second));
                  }
                  return true;
                });
    assertThat(done).hasSize(4).containsOnly(true);
    assertThat(tickets.find(id(1)).orElseThrow().version())
        .isEqualTo(tickets.find(id(2)).orElseThrow().version())
        .isGreaterThan(1);
  }

  private static Change urged(Tickets tickets, int count) {
    return change(tickets.find(id(count)).orElseThrow(), TicketVerb.URGE);
  }

  @Test
  void aPartIsOpenedWithTheChangeOfTheWhole() {
    Tickets tickets = tickets();
    Ticket whole = open(tickets, 1);
    TicketEvent.Opened part =
        new Relations("front", T0)
            .part(whole, id(2), TicketFixtures.number(2), new Relations.Description("半", "half"));
    Change split = change(whole, new TicketEvent.SplitOff(id(2), "front", T0));
    assertThat(tickets.record(List.of(split, Change.opening(part)))).isTrue();
    assertThat(tickets.find(id(2))).contains(Ticket.open(part));
    assertThat(tickets.events(id(2))).containsExactly(part);
    assertThat(tickets.record(List.of(Change.opening(part)))).isFalse();
  }

  @Test
  void aTicketIsTouchedOnceByAChange() {
    Tickets tickets = tickets();
    Ticket opened = open(tickets, 1);
    Change change = change(opened, TicketVerb.ACCEPT);
    assertThatThrownBy(() -> tickets.record(List.of(change, change)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tickets.record(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameRequestOpensOneTicket() throws Exception {
    List<Change> heard = new ArrayList<>();
    Tickets tickets = tickets(heard::addAll);
    List<TicketId> opened =
        atOnce(8, count -> () -> tickets.open(opening(count + 1), "form-7").id());
    assertThat(opened).hasSize(8).containsOnly(opened.getFirst());
    assertThat(heard).hasSize(1);
    Ticket accepted =
        recorded(tickets, change(tickets.find(opened.getFirst()).orElseThrow(), TicketVerb.ACCEPT));
    assertThat(tickets.open(opening(9), "form-7")).isEqualTo(accepted);
  }

  @Test
  void listenersHearEveryChangeOnce() {
    List<Change> heard = new ArrayList<>();
    Tickets tickets = tickets(heard::addAll);
    Ticket opened = open(tickets, 1);
    Change accepted = change(opened, TicketVerb.ACCEPT);
    recorded(tickets, accepted);
    tickets.record(List.of(change(opened, TicketVerb.CLOSE)));
    assertThat(heard).containsExactly(Change.opening(opening(1)), accepted);
  }

  @Test
  void whatAListenerThrowsUndoesTheChange() {
    Tickets tickets =
        tickets(
            changes -> {
              throw new IllegalStateException("no room in the outbox");
            });
    assertThatThrownBy(() -> tickets.open(opening(1), "form-1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room in the outbox");
    assertThat(tickets.find(id(1))).isEmpty();
    assertThat(tickets.events(id(1))).isEmpty();
    // nor is the request remembered
    assertThatThrownBy(() -> tickets.open(opening(1), "form-1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void numbersAreGivenOnceAndTellTheDayInShanghai() {
    Tickets tickets = tickets();
    TicketNumber late = tickets.nextNumber(Instant.parse("2026-11-27T16:00:00Z"));
    assertThat(late.value()).startsWith("T20261128");
    assertThat(tickets.nextNumber(T0)).isNotEqualTo(tickets.nextNumber(T0));
  }

  @Test
  void thoseOfAnIncidentAreFoundUntilTheyHaveItsAnswer() {
    Tickets tickets = tickets();
    Ticket incident = recorded(tickets, change(open(tickets, 1), TicketVerb.DECLARE_INCIDENT));
    for (int count = 2; count <= 4; count++) {
      recorded(
          tickets,
          change(open(tickets, count), new TicketEvent.IncidentJoined(id(1), "front", T0)));
    }
    assertThat(tickets.joined(id(1), 2)).extracting(Ticket::id).containsExactly(id(2), id(3));
    assertThat(tickets.unheard(10)).isEmpty();
    incident =
        recorded(
            tickets,
            change(incident, TicketVerb.ACCEPT, TicketVerb.PRE_PROCESS, TicketVerb.ANSWER));
    assertThat(tickets.unheard(10)).containsExactly(id(1));
    TicketEvent answer = new Relations("", T0).answer(incident).orElseThrow();
    for (Ticket ticket : tickets.waiting(id(1), 10)) {
      recorded(tickets, change(ticket, answer));
    }
    assertThat(tickets.waiting(id(1), 10)).isEmpty();
    assertThat(tickets.unheard(10)).isEmpty();
    assertThat(tickets.joined(id(1), 10)).hasSize(3);
  }

  @Test
  void thoseThatRunByAnOlderCalendarOrPolicyAreFoundWhileTheyAreOpen() {
    Tickets tickets = tickets();
    SlaTerms terms = new SlaTerms(Priority.URGENT, "billing", 7, OFFICE_1, 1, null);
    for (int count = 1; count <= 3; count++) {
      tickets.open(opening(count, matter("x"), terms), "r" + count);
    }
    recorded(tickets, change(tickets.find(id(3)).orElseThrow(), TicketVerb.CLOSE));
    open(tickets, 4);
    assertThat(tickets.behind(OFFICE_1, 10)).isEmpty();
    assertThat(tickets.behind(SlaFixtures.calendar("other", 2), 10)).isEmpty();
    assertThat(tickets.behind(SlaFixtures.calendar("office", 2), 10))
        .extracting(Ticket::id)
        .containsExactlyInAnyOrder(id(1), id(2));
    assertThat(tickets.behind(SlaFixtures.calendar("office", 2), 1)).hasSize(1);
    assertThat(tickets.behind(1, Optional.empty(), 10)).isEmpty();
    assertThat(tickets.behind(2, Optional.empty(), 2))
        .extracting(Ticket::id)
        .containsExactly(id(1), id(2));
    assertThat(tickets.behind(2, Optional.of(id(2)), 2))
        .extracting(Ticket::id)
        .containsExactly(id(4));
  }

  @Test
  void everyTextIsKeptAsItIs() {
    Tickets tickets = tickets();
    int count = 0;
    for (String text : naughtyStrings().toList()) {
      count++;
      TicketEvent.Opened opened = opening(count, matter(text), SlaFixtures.ordinary());
      Ticket ticket = tickets.open(opened, "naughty-" + count);
      Change worked = change(ticket, new TicketEvent.Closed(text, "front", T0));
      recorded(tickets, worked);
      assertThat(tickets.find(ticket.id())).as(text).contains(worked.after());
      assertThat(tickets.events(ticket.id()))
          .as(text)
          .containsExactly(opened, worked.events().getFirst());
    }
  }

  private static Stream<String> naughtyStrings() {
    Optional<Path> file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data/bad-input/blns.json"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(file.isPresent(), "no list of naughty strings at shared/data/bad-input/blns.json");
    return Stream.of(new JsonMapper().readValue(file.orElseThrow().toFile(), String[].class));
  }

  /** What each of {@code many} gets who begin at the same time. */
  static <T> List<T> atOnce(int many, IntFunction<Callable<T>> work) throws Exception {
    List<Callable<T>> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(work.apply(i));
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> done : threads.invokeAll(all)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
