package io.lianxi.ticket.work;

import static io.lianxi.ticket.TicketFixtures.id;
import static io.lianxi.ticket.work.WorkFixtures.T0;
import static io.lianxi.ticket.work.WorkFixtures.change;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketEvent.Matter;
import io.lianxi.ticket.TicketEvent.Source;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.sla.policy.SlaTerms;
import io.lianxi.ticket.work.TicketLists.Page;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Order;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list of tickets shows. Tickets are named by their count. */
abstract class TicketListsContract {
  private static final Complainant NOBODY = new Complainant(null, null, null);
  private static final CustomerId LI = new CustomerId("li");
  private static final PhoneNumber PHONE = new PhoneNumber("+8613800000001");

  /** A store without tickets, and its lists. */
  record Stores(Tickets tickets, TicketLists lists) {}

  abstract Stores stores();

  private Tickets tickets;
  private TicketLists lists;

  @BeforeEach
  void begin() {
    Stores stores = stores();
    tickets = stores.tickets();
    lists = stores.lists();
  }

  /** How a ticket is opened, where it is not as usual. */
  private record Opening(
      Complainant who,
      String category,
      Priority priority,
      String subject,
      List<String> risks,
      @Nullable TicketId repeatOf) {
    static final Opening USUAL =
        new Opening(NOBODY, "complaint", Priority.ORDINARY, "断网", List.of(), null);

    static Opening of(Complainant who) {
      return new Opening(who, "complaint", Priority.ORDINARY, "断网", List.of(), null);
    }

    static Opening category(String category) {
      return new Opening(NOBODY, category, Priority.ORDINARY, "断网", List.of(), null);
    }

    static Opening subject(String subject) {
      return new Opening(NOBODY, "complaint", Priority.ORDINARY, subject, List.of(), null);
    }
  }

  private Ticket open(int count, Instant at, Opening opening) {
    Matter matter =
        new Matter(
            opening.who(),
            opening.subject(),
            "No line",
            Map.of(),
            new Source(null, null, opening.repeatOf()),
            opening.risks());
    SlaTerms terms = new SlaTerms(opening.priority(), opening.category(), 1, null, 1, null);
    return tickets.open(
        new TicketEvent.Opened(id(count), TicketFixtures.number(count), matter, terms, "front", at),
        "request-" + count);
  }

  private Ticket open(int count, Opening opening) {
    return open(count, T0, opening);
  }

  private Ticket open(int count) {
    return open(count, Opening.USUAL);
  }

  /** As usual, and on its shortest way to that state. */
  private Ticket open(int count, TicketState state) {
    return then(open(count), TicketFixtures.way(state).toArray(TicketVerb[]::new));
  }

  private Ticket then(Ticket ticket, TicketVerb... verbs) {
    Ticket now = ticket;
    for (TicketVerb verb : verbs) {
      now = recorded(change(now, verb));
    }
    return now;
  }

  private Ticket recorded(Change change) {
    assertThat(tickets.record(List.of(change))).isTrue();
    return change.after();
  }

  private List<Integer> found(Asked asked) {
    return found(asked, T0);
  }

  private List<Integer> found(Asked asked, Instant now) {
    Page page = lists.page(asked.query(), now, "", 200).orElseThrow();
    assertThat(page.next()).isNull();
    assertThat(lists.count(asked.query(), now)).isEqualTo(page.lines().size());
    return counts(page.lines());
  }

  private static List<Integer> counts(List<TicketLine> lines) {
    return lines.stream().map(line -> Integer.parseInt(line.id().value().substring(24))).toList();
  }

  @Test
  void aLineShowsWhatTheTicketIs() {
    Complainant who = new Complainant(LI, PHONE, "31");
    Opening opening =
        new Opening(who, "billing.roaming", Priority.URGENT, "漫游费", List.of("media"), id(7));
    Ticket ticket =
        then(
            open(1, opening),
            TicketVerb.ACCEPT,
            TicketVerb.DISPATCH,
            TicketVerb.TAKE,
            TicketVerb.ADD_HANDLER,
            TicketVerb.URGE,
            TicketVerb.URGE);
    TicketLine line = lists.find(id(1)).orElseThrow();
    assertThat(line)
        .isEqualTo(
            new TicketLine(
                ticket.id(),
                ticket.number(),
                TicketState.TAKEN,
                Priority.URGENT,
                "billing.roaming",
                "漫游费",
                who,
                ticket.hands(),
                new Ticket.Counts(2, 0, 0, 0),
                true,
                List.of("media"),
                T0,
                ticket.dates().changed(),
                line.due()));
    assertThat(line.hands().helpers()).containsExactly(TicketFixtures.HELPER);
    assertThat(lists.page(Asked.EVERYTHING.query(), T0, "", 1).orElseThrow().lines())
        .containsExactly(line);
  }

  @Test
  void aLineSaysWhatIsDueFirst() {
    open(1);
    TicketLine.Due due = due(1);
    assertThat(due.kind()).isEqualTo(ClockKind.FIRST_RESPONSE);
    assertThat(T0).isBefore(due.warnAt());
    assertThat(due.warnAt()).isBefore(due.riskAt());
    assertThat(due.riskAt()).isBefore(due.at());
    assertThat(lists.find(id(2))).isEmpty();
  }

  private TicketLine.Due due(int count) {
    return requireNonNull(lists.find(id(count)).orElseThrow().due());
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void ticketsAreFoundByTheirState(TicketState state) {
    List<TicketState> states = List.of(TicketState.values());
    states.forEach(other -> open(1 + states.indexOf(other), other));
    int count = 1 + states.indexOf(state);
    assertThat(found(Asked.EVERYTHING.states(state))).containsExactly(count);
    assertThat(found(Asked.EVERYTHING.states(state).open(true)))
        .isEqualTo(state.isOpen() ? List.of(count) : List.of());
    Set<TicketState> others = EnumSet.complementOf(EnumSet.of(state));
    assertThat(found(Asked.EVERYTHING.states(others.toArray(TicketState[]::new))))
        .hasSize(states.size() - 1)
        .doesNotContain(count);
    assertThat(found(Asked.EVERYTHING)).hasSize(states.size());
  }

  @Test
  void whatIsOpenIsFoundApartFromWhatIsOver() {
    open(1);
    open(2, TicketState.ARCHIVED);
    open(3, TicketState.SUSPENDED);
    open(4, TicketState.CLOSED);
    assertThat(found(Asked.EVERYTHING.open(true))).containsExactly(1, 3);
    assertThat(found(Asked.EVERYTHING.open(false))).containsExactly(2, 4);
    assertThat(found(Asked.EVERYTHING)).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void aScopeIsOnesGroupsAndWhateverOneHadAHandIn() {
    open(1); // nobody's
    open(2, TicketState.ACCEPTED); // front has it and is responsible
    open(3, TicketState.TAKEN); // the expert of the province has it, front is responsible
    then(open(4, TicketState.TAKEN), TicketVerb.ADD_HANDLER);
    recorded(
        change(
            open(5, TicketState.RETURNED),
            new TicketEvent.Dispatched("headquarters", null, "front", T0.plusSeconds(600))));
    assertThat(found(scope("front"))).containsExactlyInAnyOrder(2, 3, 4, 5);
    assertThat(found(scope("expert"))).containsExactlyInAnyOrder(3, 4);
    assertThat(found(scope("helper"))).containsExactly(4);
    assertThat(found(scope("other"))).isEmpty();
    assertThat(found(scope("other", TicketFixtures.GROUP))).containsExactlyInAnyOrder(3, 4);
    assertThat(found(scope("helper", "headquarters", "none"))).containsExactlyInAnyOrder(4, 5);
    assertThat(found(scope("front", TicketFixtures.GROUP))).containsExactlyInAnyOrder(2, 3, 4, 5);
    assertThat(found(scope("front").states(TicketState.ACCEPTED))).containsExactly(2);
    assertThat(found(scope("helper", "headquarters").text("断"))).containsExactlyInAnyOrder(4, 5);
  }

  private static Asked scope(String agent, String... groups) {
    return Asked.EVERYTHING.scope(new Scope(new AgentId(agent), Set.of(groups)));
  }

  @Test
  void ticketsAreFoundByWhoHasThem() {
    open(1);
    open(2, TicketState.ACCEPTED);
    open(3, TicketState.TAKEN);
    then(open(4, TicketState.TAKEN), TicketVerb.TRANSFER);
    assertThat(found(handed(TicketFixtures.FRONT, false, null))).containsExactly(2);
    assertThat(found(handed(TicketFixtures.EXPERT, false, null))).containsExactly(3);
    assertThat(found(handed(null, true, null))).containsExactlyInAnyOrder(1, 4);
    assertThat(found(handed(null, false, TicketFixtures.GROUP))).containsExactly(3);
    assertThat(found(handed(null, true, TicketFixtures.GROUP))).isEmpty();
    assertThat(found(handed(null, true, "headquarters"))).containsExactly(4);
    assertThat(found(handed(TicketFixtures.FRONT, false, TicketFixtures.GROUP))).isEmpty();
  }

  private static Asked handed(
      @Nullable AgentId handler, boolean isNobodys, @Nullable String group) {
    return Asked.EVERYTHING.handed(new Handed(handler, isNobodys, group));
  }

  @Test
  void ticketsAreFoundByWhoComplains() {
    open(1, Opening.of(new Complainant(LI, PHONE, "31")));
    open(2, Opening.of(new Complainant(null, PHONE, "11")));
    open(3, Opening.of(new Complainant(new CustomerId("wang"), null, "31")));
    open(4);
    assertThat(found(about(new About(LI, null, null, null, null, null)))).containsExactly(1);
    assertThat(found(about(new About(null, PHONE, null, null, null, null)))).containsExactly(1, 2);
    assertThat(found(about(new About(null, null, null, null, "31", null)))).containsExactly(1, 3);
    assertThat(found(about(new About(null, PHONE, null, null, "31", null)))).containsExactly(1);
  }

  private static Asked about(About about) {
    return Asked.EVERYTHING.matter(about);
  }

  private static Asked category(String category) {
    return about(new About(null, null, category, null, null, null));
  }

  @Test
  void aCategoryIsFoundWithThoseBelowIt() {
    open(1, Opening.category("billing"));
    open(2, Opening.category("billing.roaming"));
    open(3, Opening.category("billing.roaming.data"));
    open(4, Opening.category("billing-old"));
    open(5, Opening.category("billing2"));
    open(6, Opening.category("line"));
    assertThat(found(category("billing"))).containsExactly(1, 2, 3);
    assertThat(found(category("billing.roaming"))).containsExactly(2, 3);
    assertThat(found(category("bill"))).isEmpty();
  }

  @Test
  void ticketsAreFoundByPriority() {
    open(1);
    open(2, new Opening(NOBODY, "complaint", Priority.URGENT, "断网", List.of(), null));
    assertThat(found(about(new About(null, null, null, Priority.URGENT, null, null))))
        .containsExactly(2);
    assertThat(found(about(new About(null, null, null, Priority.ORDINARY, null, null))))
        .containsExactly(1);
  }

  @Test
  void ticketsAreFoundByTheirCause() {
    open(1, TicketState.ARCHIVED);
    open(2);
    assertThat(found(about(new About(null, null, null, null, null, "broken cable"))))
        .containsExactly(1);
    assertThat(found(about(new About(null, null, null, null, null, "other")))).isEmpty();
  }

  private static Asked time(Times time) {
    return Asked.EVERYTHING.time(time);
  }

  @Test
  void whatIsDueIsFoundBeforeAtAndAfter() {
    open(1);
    open(2, TicketState.SUSPENDED);
    open(3, TicketState.CLOSED);
    Instant at = due(1).at();
    Instant riskAt = requireNonNull(due(1).riskAt());
    assertThat(found(time(new Times(at, false, false, null, null, null, null)))).isEmpty();
    assertThat(found(time(new Times(at.plusMillis(1), false, false, null, null, null, null))))
        .containsExactly(1);
    Asked breached = time(new Times(null, true, false, null, null, null, null));
    assertThat(found(breached, at.minusMillis(1))).isEmpty();
    assertThat(found(breached, at)).containsExactly(1);
    Asked atRisk = time(new Times(null, false, true, null, null, null, null));
    assertThat(found(atRisk, riskAt.minusMillis(1))).isEmpty();
    assertThat(found(atRisk, riskAt)).containsExactly(1);
    assertThat(found(atRisk, at.minusMillis(1))).containsExactly(1);
    assertThat(found(atRisk, at)).isEmpty();
  }

  @Test
  void whenTheyWereOpenedIsFromAndBefore() {
    open(1, T0, Opening.USUAL);
    open(2, T0.plusSeconds(60), Opening.USUAL);
    open(3, T0.plusSeconds(120), Opening.USUAL);
    assertThat(found(time(new Times(null, false, false, T0.plusSeconds(60), null, null, null))))
        .containsExactly(2, 3);
    assertThat(found(time(new Times(null, false, false, null, T0.plusSeconds(60), null, null))))
        .containsExactly(1);
    assertThat(
            found(
                time(
                    new Times(
                        null, false, false, T0.plusSeconds(1), T0.plusSeconds(120), null, null))))
        .containsExactly(2);
  }

  private Asked answeredFrom(Instant at) {
    return time(new Times(null, false, false, null, null, at, null));
  }

  @Test
  void whenTheyWereAnsweredIsFromThatMomentOn() {
    open(1, TicketState.ANSWERED);
    open(2, TicketState.WORKING);
    open(3, TicketState.ARCHIVED);
    then(open(4, TicketState.ANSWERED), TicketVerb.REOPEN);
    assertThat(found(answeredFrom(T0))).containsExactly(1, 3);
    assertThat(found(answeredFrom(T0.plusSeconds(180)))).containsExactly(1, 3);
    assertThat(found(answeredFrom(T0.plusSeconds(181)))).isEmpty();
  }

  @Test
  void whatMissedAClockIsFoundFromItsDueMomentOn() {
    Instant due = T0.plus(Duration.ofHours(4));
    open(1);
    then(open(2), TicketVerb.FIRST_RESPOND);
    Ticket late = open(3);
    then(open(4), TicketVerb.CLOSE);
    Asked missed = time(new Times(null, false, false, null, null, null, ClockKind.FIRST_RESPONSE));
    assertThat(found(missed, due.minusMillis(1))).isEmpty();
    assertThat(found(missed, due)).containsExactly(1, 3);
    recorded(change(late, new TicketEvent.FirstResponded("at last", "front", due.plusMillis(1))));
    assertThat(found(missed, due.plusSeconds(60))).containsExactlyInAnyOrder(1, 3);
    Asked unresolved = time(new Times(null, false, false, null, null, null, ClockKind.RESOLUTION));
    assertThat(found(unresolved, due.plusSeconds(60))).isEmpty();
    assertThat(found(unresolved, T0.plus(Duration.ofDays(3)))).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void whatIsOutOfTheOrdinaryIsFound() {
    open(1);
    open(2, new Opening(NOBODY, "complaint", Priority.ORDINARY, "断网", List.of("media"), null));
    open(3, new Opening(NOBODY, "complaint", Priority.ORDINARY, "断网", List.of(), id(1)));
    then(open(4, TicketState.RETURNED), TicketVerb.URGE, TicketVerb.URGE);
    assertThat(found(odd(new Oddity(true, false, null, 0, 0)))).containsExactly(2);
    assertThat(found(odd(new Oddity(false, true, null, 0, 0)))).containsExactly(3);
    assertThat(found(odd(new Oddity(true, true, null, 0, 0)))).isEmpty();
    assertThat(found(odd(new Oddity(false, false, null, 1, 0)))).containsExactly(4);
    assertThat(found(odd(new Oddity(false, false, null, 2, 0)))).isEmpty();
    assertThat(found(odd(new Oddity(false, false, null, 0, 2)))).containsExactly(4);
    assertThat(found(odd(new Oddity(false, false, null, 0, 3)))).isEmpty();
  }

  private static Asked odd(Oddity oddity) {
    return Asked.EVERYTHING.oddity(oddity);
  }

  @Test
  void stuckIsWhatIsNotOverAndHasNotMoved() {
    open(1);
    open(2, TicketState.CLOSED);
    Instant since = then(open(3), TicketVerb.ACCEPT, TicketVerb.URGE).dates().state();
    assertThat(found(odd(new Oddity(false, false, T0, 0, 0)))).isEmpty();
    assertThat(found(odd(new Oddity(false, false, since, 0, 0)))).containsExactly(1);
    assertThat(found(odd(new Oddity(false, false, since.plusMillis(1), 0, 0))))
        .containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void everyWordIsInTheNumberOrTheSubject() {
    open(1, Opening.subject("宽带断网三天 ADSL 100%_x"));
    open(12, Opening.subject("手机无法上网"));
    assertThat(found(Asked.EVERYTHING.text("断网"))).containsExactly(1);
    assertThat(found(Asked.EVERYTHING.text("网"))).containsExactly(1, 12);
    assertThat(found(Asked.EVERYTHING.text("宽带断网三"))).containsExactly(1);
    assertThat(found(Asked.EVERYTHING.text("adsl"))).containsExactly(1);
    assertThat(found(Asked.EVERYTHING.text(" 三天　断网 "))).containsExactly(1);
    assertThat(found(Asked.EVERYTHING.text("断网 手机"))).isEmpty();
    assertThat(found(Asked.EVERYTHING.text("网断"))).isEmpty();
    assertThat(found(Asked.EVERYTHING.text("t20260105000012"))).containsExactly(12);
    assertThat(found(Asked.EVERYTHING.text("000012 手机"))).containsExactly(12);
    assertThat(found(Asked.EVERYTHING.text("  "))).containsExactly(1, 12);
  }

  @Test
  void aSubjectThatWasCorrectedIsFoundAsItIsNow() {
    Ticket ticket = open(1, Opening.subject("宽带断网"));
    Matter matter = ticket.matter();
    recorded(
        change(
            ticket,
            new TicketEvent.Corrected(
                new Matter(
                    matter.complainant(),
                    "手机欠费",
                    matter.description(),
                    matter.fields(),
                    matter.source(),
                    matter.risks()),
                "front",
                T0.plusSeconds(1))));
    assertThat(found(Asked.EVERYTHING.text("欠费"))).containsExactly(1);
    assertThat(found(Asked.EVERYTHING.text("断网"))).isEmpty();
  }

  @Test
  void wordsAreFoundFarDownALongList() {
    IntStream.rangeClosed(1, 2_100).forEach(n -> open(n, T0.plusSeconds(n), Opening.USUAL));
    for (int n : List.of(9_001, 9_002)) {
      open(n, T0.plusSeconds(n), Opening.subject("手机欠费"));
    }
    assertThat(found(Asked.EVERYTHING.text("欠费"))).containsExactly(9_001, 9_002);
    assertThat(found(Asked.EVERYTHING.text("机"))).containsExactly(9_001, 9_002);
    assertThat(found(Asked.EVERYTHING.text("断 0105000017"))).containsExactly(17);
    assertThat(lists.count(Asked.EVERYTHING.query(), T0)).isEqualTo(2_102);
    assertThat(lists.count(Asked.EVERYTHING.text("断").query(), T0))
        .isEqualTo(TicketLists.MOST_COUNTED + 1);
    assertThat(lists.count(scope("front").text("断").query(), T0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "100%_", "%_x"})
  void noSignMeansAnyOther(String text) {
    open(1, Opening.subject("ADSL 100%_x"));
    open(2, Opening.subject("ADSL 1000"));
    assertThat(found(Asked.EVERYTHING.text(text))).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'", "\\", "{}", "\"", "%%%", ":x", "?", "😀", "a'; drop table tickets --"})
  void noSignIsAnOrder(String text) {
    open(1);
    assertThat(found(Asked.EVERYTHING.text(text))).isEmpty();
    open(2, Opening.subject("a " + text + " b"));
    assertThat(found(Asked.EVERYTHING.text(text))).containsExactly(2);
  }

  @Test
  void everyConditionApplies() {
    Complainant who = new Complainant(LI, PHONE, "31");
    then(open(1, Opening.of(who)), TicketVerb.ACCEPT);
    then(open(2, Opening.of(who)));
    Asked asked =
        scope("front")
            .states(TicketState.ACCEPTED, TicketState.OPENED)
            .open(true)
            .handed(new Handed(TicketFixtures.FRONT, false, null))
            .matter(new About(LI, PHONE, "complaint", Priority.ORDINARY, "31", null))
            .time(
                new Times(
                    T0.plus(Duration.ofDays(9)), false, false, T0, T0.plusSeconds(1), null, null))
            .text("断");
    assertThat(found(asked)).containsExactly(1);
    assertThat(found(asked.text("通"))).isEmpty();
  }

  @Test
  void whatIsDueFirstComesFirstAndWhatIsNotDueLast() {
    open(1, T0.plusSeconds(20), Opening.USUAL);
    open(2, T0.plusSeconds(10), Opening.USUAL);
    open(3, TicketState.SUSPENDED);
    then(open(4, T0.minusSeconds(5), Opening.USUAL), TicketVerb.CLOSE);
    open(6, T0.plusSeconds(10), Opening.USUAL);
    assertThat(found(Asked.EVERYTHING)).containsExactly(2, 6, 1, 4, 3);
  }

  @Test
  void theNewestComesFirstOrWhatChangedLast() {
    Ticket first = open(1, T0, Opening.USUAL);
    open(2, T0.plusSeconds(10), Opening.USUAL);
    open(3, T0.plusSeconds(10), Opening.USUAL);
    open(4, T0.plusSeconds(20), Opening.USUAL);
    recorded(change(first, new TicketEvent.Urged("again", "front", T0.plusSeconds(15))));
    assertThat(found(Asked.EVERYTHING.order(Order.OPENED))).containsExactly(4, 3, 2, 1);
    assertThat(found(Asked.EVERYTHING.order(Order.CHANGED))).containsExactly(4, 1, 3, 2);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesFollowOneAnotherWithoutGapOrRepetition(Order order) {
    for (int count = 1; count <= 23; count++) {
      Ticket ticket = open(count, T0.plusSeconds(count % 4), Opening.USUAL);
      if (count % 3 == 0) {
        then(ticket, TicketVerb.CLOSE);
      }
    }
    Asked asked = Asked.EVERYTHING.order(order);
    List<Integer> whole = found(asked);
    assertThat(whole).hasSize(23);
    for (int size : List.of(1, 5, 22, 23, 24)) {
      assertThat(inPages(asked, size)).isEqualTo(whole);
    }
  }

  private List<Integer> inPages(Asked asked, int size) {
    List<Integer> all = new ArrayList<>();
    @Nullable String after = "";
    while (after != null) {
      Page page = lists.page(asked.query(), T0, after, size).orElseThrow();
      assertThat(page.lines()).isNotEmpty().hasSizeLessThanOrEqualTo(size);
      all.addAll(counts(page.lines()));
      after = page.next();
    }
    return all;
  }

  @Test
  void aPageIsOfTheOrderItWasSaidIn() {
    IntStream.rangeClosed(1, 3).forEach(this::open);
    String next =
        requireNonNull(lists.page(Asked.EVERYTHING.query(), T0, "", 1).orElseThrow().next());
    TicketQuery newest = Asked.EVERYTHING.order(Order.OPENED).query();
    assertThat(lists.page(newest, T0, next, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1", "DUE", "DUE___", "DUE_x_y_z", "OPENED__2026-01-05T10:00:00Z_1"})
  void whatNoPageSaidIsNoPlace(String after) {
    open(1);
    for (Order order : Order.values()) {
      assertThat(lists.page(Asked.EVERYTHING.order(order).query(), T0, after, 1)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void aPageHasItsLimits(int size) {
    assertThatThrownBy(() -> lists.page(Asked.EVERYTHING.query(), T0, "", size))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void alikeIsTheSameCustomerAboutTheSame() {
    Complainant li = new Complainant(LI, PHONE, null);
    open(1, T0, Opening.of(li));
    open(2, T0.plusSeconds(1), Opening.of(new Complainant(LI, null, null)));
    open(3, T0, Opening.of(new Complainant(null, PHONE, null)));
    open(4, T0, new Opening(li, "complaint.line", Priority.ORDINARY, "断网", List.of(), null));
    open(5, T0.minusSeconds(1), Opening.of(li));
    open(6);
    assertThat(alike(li, T0)).containsExactly(2, 1);
    assertThat(alike(li, T0.minusSeconds(1))).containsExactly(2, 1, 5);
    assertThat(alike(new Complainant(null, PHONE, null), T0)).containsExactly(3, 1);
    assertThat(alike(NOBODY, T0)).isEmpty();
  }

  private List<Integer> alike(Complainant who, Instant since) {
    return counts(lists.alike(new Likeness(who, "complaint"), since));
  }

  @Test
  void noMoreThanTwentyAreAlike() {
    Complainant li = new Complainant(LI, null, null);
    IntStream.rangeClosed(1, 23).forEach(n -> open(n, T0.plusSeconds(n), Opening.of(li)));
    assertThat(alike(li, T0)).hasSize(20).startsWith(23).endsWith(4);
  }

  @Test
  void whatWasOpenedFromAContactIsFoundByIt() {
    ContactId call = ContactId.random();
    openFrom(1, T0.plusSeconds(1), call);
    openFrom(2, T0, call);
    openFrom(3, T0, ContactId.random());
    open(4);
    assertThat(counts(lists.openedFrom(call))).containsExactly(2, 1);
    assertThat(lists.openedFrom(ContactId.random())).isEmpty();
  }

  @Test
  void noMoreThanTwentyAreShownOfAContact() {
    ContactId call = ContactId.random();
    IntStream.rangeClosed(1, 23).forEach(n -> openFrom(n, T0.plusSeconds(n), call));
    assertThat(counts(lists.openedFrom(call))).hasSize(20).startsWith(1).endsWith(20);
  }

  private void openFrom(int count, Instant at, ContactId contact) {
    Matter matter =
        new Matter(NOBODY, "断网", "No line", Map.of(), new Source(contact, null, null), List.of());
    SlaTerms terms = new SlaTerms(Priority.ORDINARY, "complaint", 1, null, 1, null);
    tickets.open(
        new TicketEvent.Opened(id(count), TicketFixtures.number(count), matter, terms, "front", at),
        "request-" + count);
  }
}
