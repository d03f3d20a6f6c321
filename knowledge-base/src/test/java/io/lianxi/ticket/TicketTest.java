package io.lianxi.ticket;

import static io.lianxi.ticket.TicketFixtures.EXPERT;
import static io.lianxi.ticket.TicketFixtures.FRONT;
import static io.lianxi.ticket.TicketFixtures.HELPER;
import static io.lianxi.ticket.TicketFixtures.INCIDENT;
import static io.lianxi.ticket.TicketFixtures.after;
import static io.lianxi.ticket.TicketFixtures.changed;
import static io.lianxi.ticket.TicketFixtures.event;
import static io.lianxi.ticket.TicketFixtures.id;
import static io.lianxi.ticket.TicketFixtures.in;
import static io.lianxi.ticket.TicketFixtures.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.ticket.sla.ClockReading;
import io.lianxi.ticket.sla.ClockState;
import io.lianxi.ticket.sla.SlaFact;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.sla.SlaHistory;
import io.lianxi.ticket.sla.policy.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class TicketTest {
  private static final Instant AT = SlaFixtures.monday("12:00");
  private static final SlaFixtures RULES = new SlaFixtures();
  private static final Relations RELATIONS = new Relations("front", AT);

  private static String refusal(Ticket ticket, TicketEvent event) {
    return ticket.apply(event) instanceof Applied.Refused refused ? refused.why() : "";
  }

  private static ClockReading resolution(Ticket ticket, Instant now) {
    return Objects.requireNonNull(
        SlaHistory.of(ticket.facts(), RULES).at(now).get(ClockKind.RESOLUTION));
  }

  private static Ticket changedOf(Applied applied) {
    return ((Applied.Changed) applied).ticket();
  }

  @Test
  void whoAcceptedItFirstStaysResponsibleToTheEnd() {
    Ticket archived =
        after(
            opened(1),
            TicketVerb.ACCEPT,
            TicketVerb.DISPATCH,
            TicketVerb.TAKE,
            TicketVerb.TRANSFER,
            TicketVerb.TAKE,
            TicketVerb.WORK,
            TicketVerb.ANSWER,
            TicketVerb.REVISIT,
            TicketVerb.ARCHIVE);
    assertThat(archived.hands().responsible()).isEqualTo(FRONT);
    assertThat(archived.hands().handler()).isEqualTo(EXPERT);
    assertThat(archived.outcome())
        .isEqualTo(
            new Ticket.Outcome("repaired", Satisfaction.SATISFIED, "broken cable", Liability.OURS));
  }

  @Test
  void whatTheGroupGivesBackIsWithTheResponsibleAgain() {
    Ticket returned = after(in(TicketState.WORKING), TicketVerb.RETURN);
    assertThat(returned.hands().handler()).isEqualTo(FRONT);
    assertThat(returned.counts().returned()).isEqualTo(1);
  }

  @Test
  void aTransferGoesToTheGroupOrTheOneNamedAndHelpersStayBehind() {
    Ticket helped = after(in(TicketState.WORKING), TicketVerb.ADD_HANDLER);
    assertThat(helped.hands().helpers()).containsExactly(HELPER);
    Ticket moved = after(helped, TicketVerb.TRANSFER);
    assertThat(moved.hands().handler()).isNull();
    assertThat(moved.hands().group()).isEqualTo("headquarters");
    assertThat(moved.hands().helpers()).isEmpty();
    Ticket named =
        changed(helped, new TicketEvent.Transferred("headquarters", HELPER, "", "front", AT));
    assertThat(named.hands().handler()).isEqualTo(HELPER);
  }

  @Test
  void atTheFrontDeskATransferWithoutANameKeepsTheHandler() {
    assertThat(after(in(TicketState.ACCEPTED), TicketVerb.TRANSFER).hands().handler())
        .isEqualTo(FRONT);
  }

  @Test
  void whoWorksOnItAlreadyIsNotAddedAndNoMoreThanTwentyHelp() {
    Ticket working = in(TicketState.WORKING);
    TicketEvent again = new TicketEvent.HandlerAdded(EXPERT, "front", AT);
    assertThat(refusal(working, again)).isEqualTo("that one works on it already");
    for (int i = 0; i < Ticket.MOST_HELPERS; i++) {
      working = changed(working, new TicketEvent.HandlerAdded(new AgentId("h" + i), "front", AT));
    }
    assertThat(working.allowed()).doesNotContain(TicketVerb.ADD_HANDLER);
    assertThat(refusal(working, event(TicketVerb.ADD_HANDLER, AT))).isEqualTo("enough work on it");
  }

  @Test
  void theFirstResponseIsOneAndRepliesComeAfterIt() {
    Ticket silent = in(TicketState.ACCEPTED);
    assertThat(refusal(silent, event(TicketVerb.REPLY, AT)))
        .isEqualTo("the first response comes first");
    Ticket heard = after(silent, TicketVerb.FIRST_RESPOND);
    assertThat(heard.state()).isEqualTo(TicketState.ACCEPTED);
    assertThat(heard.allowed()).contains(TicketVerb.REPLY).doesNotContain(TicketVerb.FIRST_RESPOND);
    Ticket again = after(in(TicketState.ANSWERED), TicketVerb.REOPEN);
    assertThat(again.allowed()).doesNotContain(TicketVerb.FIRST_RESPOND); // the answer was one
  }

  @Test
  void aSuspensionPausesTheClocksAndResumingGoesOnWhereItWas() {
    for (TicketState state : List.of(TicketState.ACCEPTED, TicketState.TAKEN)) {
      Ticket suspended = changed(in(state), event(TicketVerb.SUSPEND, AT));
      assertThat(resolution(suspended, AT.plusSeconds(3_600)).state()).isEqualTo(ClockState.PAUSED);
      Ticket resumed = changed(suspended, event(TicketVerb.RESUME, AT.plus(Duration.ofHours(5))));
      assertThat(resumed.state()).isEqualTo(state);
      assertThat(resumed.suspendedIn()).isNull();
      assertThat(resolution(resumed, AT.plus(Duration.ofHours(6))).remaining())
          .isEqualTo(Duration.ofHours(45)); // 48 less two before it and one after
    }
  }

  @Test
  void howeverASuspensionEndsThePauseEndsWithIt() {
    Ticket closed = after(in(TicketState.SUSPENDED), TicketVerb.CLOSE);
    Ticket again = after(closed, TicketVerb.REOPEN);
    assertThat(resolution(again, AT).state()).isEqualTo(ClockState.RUNNING);
    Ticket answered =
        after(
            opened(1),
            TicketVerb.ACCEPT,
            TicketVerb.JOIN_INCIDENT,
            TicketVerb.SUSPEND,
            TicketVerb.ANSWER_BY_INCIDENT,
            TicketVerb.REOPEN);
    assertThat(resolution(answered, AT).state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void aPauseSurvivesATransferAndAChangeOfTerms() {
    Ticket moved = after(in(TicketState.SUSPENDED), TicketVerb.TRANSFER, TicketVerb.CHANGE_TERMS);
    assertThat(moved.state()).isEqualTo(TicketState.SUSPENDED);
    assertThat(resolution(moved, AT).state()).isEqualTo(ClockState.PAUSED);
    assertThat(resolution(moved, AT).promised()).isEqualTo(Duration.ofHours(24));
    Ticket resumed = after(moved, TicketVerb.RESUME);
    assertThat(resumed.state()).isEqualTo(TicketState.DISPATCHED); // the others take it first
  }

  @Test
  void aCustomerWhoIsNotContentOpensTheTicketAgainWithItsOwnClock() {
    Ticket answered = in(TicketState.ANSWERED);
    Ticket again =
        changed(
            answered,
            new TicketEvent.Revisited(Satisfaction.NOT_SATISFIED, "still broken", "front", AT));
    assertThat(again.state()).isEqualTo(TicketState.REOPENED);
    assertThat(again.outcome()).isNull();
    assertThat(again.counts().reopened()).isEqualTo(1);
    assertThat(resolution(again, AT).start()).isEqualTo(AT);
    Ticket unreachable =
        changed(answered, new TicketEvent.Revisited(Satisfaction.UNREACHABLE, "", "front", AT));
    assertThat(unreachable.state()).isEqualTo(TicketState.REVISITED);
  }

  @Test
  void aCustomerWhoWritesAgainAndAgainWaitsOnce() {
    Ticket heard = after(in(TicketState.ACCEPTED), TicketVerb.FIRST_RESPOND);
    Ticket waits = after(heard, TicketVerb.HEAR, TicketVerb.HEAR, TicketVerb.HEAR);
    assertThat(waits.version()).isEqualTo(heard.version() + 3);
    assertThat(waits.facts()).hasSize(heard.facts().size() + 1);
    Ticket answered = after(waits, TicketVerb.REPLY, TicketVerb.HEAR);
    assertThat(answered.facts()).hasSize(heard.facts().size() + 3);
    Ticket over =
        after(in(TicketState.PRE_PROCESSED), TicketVerb.HEAR, TicketVerb.ANSWER, TicketVerb.REOPEN);
    assertThat(after(over, TicketVerb.HEAR).facts().getLast())
        .isInstanceOf(SlaFact.CustomerWrote.class);
  }

  @Test
  void whatIsMergedOrClosedOwesNothing() {
    assertThat(resolution(in(TicketState.MERGED), AT).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(resolution(in(TicketState.CLOSED), AT).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(resolution(in(TicketState.ANSWERED), AT).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void urgingAndEscalatingAreCountedAndEndAtTheTop() {
    Ticket urged = after(opened(1), TicketVerb.URGE, TicketVerb.URGE, TicketVerb.ESCALATE);
    assertThat(urged.counts()).isEqualTo(new Ticket.Counts(2, 0, 0, 1));
    Ticket top = urged;
    for (int i = 1; i < Ticket.HIGHEST_LEVEL; i++) {
      top = after(top, TicketVerb.ESCALATE);
    }
    assertThat(refusal(top, event(TicketVerb.ESCALATE, AT))).isEqualTo("it cannot go higher");
  }

  @Test
  void aTicketHasNoTiesToItselfAndOneParentWhichIsNoChildOfIt() {
    Ticket one = opened(1);
    assertThat(RELATIONS.merge(one, one).isDone()).isFalse();
    assertThat(RELATIONS.link(one, one).isDone()).isFalse();
    Relations.Both linked = RELATIONS.link(opened(2), one);
    assertThat(linked.isDone()).isTrue();
    Ticket parent = changedOf(linked.one());
    Ticket child = changedOf(linked.other());
    assertThat(parent.ties().children()).containsExactly(id(1));
    assertThat(child.ties().parent()).isEqualTo(id(2));
    assertThat(RELATIONS.link(child, parent).isDone()).isFalse();
    assertThat(RELATIONS.link(opened(3), child).isDone()).isFalse();
    assertThat(RELATIONS.link(parent, child).isDone()).isFalse();
  }

  @Test
  void mergingIsDoneOnBothSidesOrOnNeither() {
    Relations.Both merged = RELATIONS.merge(opened(1), in(TicketState.WORKING));
    assertThat(merged.isDone()).isFalse(); // both are number 1
    Relations.Both two = RELATIONS.merge(opened(2), in(TicketState.WORKING));
    assertThat(changedOf(two.one()).ties().mergedInto()).isEqualTo(id(1));
    assertThat(changedOf(two.other()).ties().absorbed()).containsExactly(id(2));
    assertThat(RELATIONS.merge(opened(2), in(TicketState.ARCHIVED)).isDone()).isFalse();
  }

  @Test
  void aPartThatIsSplitOffHasItsOwnClocks() {
    Ticket whole = in(TicketState.WORKING);
    Relations.Both split =
        RELATIONS.split(
            whole,
            RELATIONS.part(
                whole,
                id(7),
                TicketFixtures.number(7),
                new Relations.Description("账单", "and the bill")));
    Ticket part = changedOf(split.other());
    assertThat(changedOf(split.one()).ties().parts()).containsExactly(id(7));
    assertThat(part.matter().source().splitFrom()).isEqualTo(id(1));
    assertThat(resolution(part, AT).start()).isEqualTo(AT);
    assertThat(part.terms()).isEqualTo(SlaFixtures.ordinary());
  }

  @Test
  void oneAnswerToAnIncidentAnswersAllWhoStillWait() {
    Ticket incident =
        after(
            opened(99),
            TicketVerb.ACCEPT,
            TicketVerb.DECLARE_INCIDENT,
            TicketVerb.PRE_PROCESS,
            TicketVerb.ANSWER);
    TicketEvent answer = RELATIONS.answer(incident).orElseThrow();
    Ticket waits = after(opened(11), TicketVerb.JOIN_INCIDENT);
    Ticket suspended =
        after(opened(12), TicketVerb.ACCEPT, TicketVerb.JOIN_INCIDENT, TicketVerb.SUSPEND);
    for (Ticket joined : List.of(waits, suspended)) {
      Ticket answered = changed(joined, answer);
      assertThat(answered.state()).isEqualTo(TicketState.ANSWERED);
      assertThat(answered.outcome()).isEqualTo(new Ticket.Outcome("repaired", null, null, null));
    }
    Ticket withdrawn = after(opened(13), TicketVerb.JOIN_INCIDENT, TicketVerb.CLOSE);
    assertThat(withdrawn.apply(answer)).isInstanceOf(Applied.Refused.class);
    assertThat(opened(14).apply(answer)).isInstanceOf(Applied.Refused.class);
    assertThat(RELATIONS.answer(after(opened(99), TicketVerb.DECLARE_INCIDENT))).isEmpty();
    assertThat(RELATIONS.answer(in(TicketState.ANSWERED))).isEmpty();
  }

  @Test
  void anIncidentJoinsNoIncidentAndOnlyItsOwnAnswerCounts() {
    Ticket incident = after(opened(1), TicketVerb.DECLARE_INCIDENT);
    assertThat(incident.allowed()).doesNotContain(TicketVerb.JOIN_INCIDENT);
    assertThat(refusal(incident, event(TicketVerb.ANSWER_BY_INCIDENT, AT)))
        .isEqualTo("it belongs to no incident");
    Ticket joined = after(opened(1), TicketVerb.JOIN_INCIDENT);
    assertThat(joined.ties().incident()).isEqualTo(INCIDENT);
    assertThat(refusal(joined, new TicketEvent.IncidentAnswered(id(98), "", "front", AT)))
        .isEqualTo("it belongs to another incident");
  }

  @Test
  void aTicketHasAHundredChildrenAtMost() {
    Ticket parent = opened(1);
    for (int i = 0; i < Ticket.MOST_TIES; i++) {
      parent = changed(parent, new TicketEvent.ChildLinked(id(1_000 + i), "front", AT));
    }
    assertThat(parent.allowed()).doesNotContain(TicketVerb.LINK_CHILD);
  }

  @ParameterizedTest
  @EnumSource(TicketVerb.class)
  void everyEventIsReadAsItIsWritten(TicketVerb verb) {
    JsonMapper json = new JsonMapper();
    TicketEvent event = event(verb, AT);
    assertThat(json.readValue(json.writeValueAsString(event), TicketEvent.class)).isEqualTo(event);
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void everyTicketIsReadAsItIsWritten(TicketState state) {
    JsonMapper json = new JsonMapper();
    Ticket ticket = in(state);
    assertThat(json.readValue(json.writeValueAsString(ticket), Ticket.class)).isEqualTo(ticket);
  }
}
