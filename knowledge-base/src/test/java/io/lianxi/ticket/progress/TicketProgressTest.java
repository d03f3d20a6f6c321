package io.lianxi.ticket.progress;

import static io.lianxi.ticket.work.WorkFixtures.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.progress.Progress.Heard;
import io.lianxi.ticket.progress.Progress.Proof;
import io.lianxi.ticket.progress.Progress.Standing;
import io.lianxi.ticket.progress.Progress.Step;
import io.lianxi.ticket.sla.SlaFact;
import io.lianxi.ticket.work.MemoryTickets;
import io.lianxi.ticket.work.TestTickets;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers may know of their tickets, and say. */
class TicketProgressTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+8613800000001");
  private static final Proof PROOF = new Proof(TicketFixtures.number(1).value(), PHONE);

  private final MemoryTickets tickets = new MemoryTickets();
  private final SettableClock clock = new SettableClock(T0.plusSeconds(86_400));
  private final Progress progress =
      new TicketProgress(tickets, TestTickets.ticketing(tickets, clock), this::track, clock);

  private Optional<Tracking.Found> track(TicketNumber number, PhoneNumber phone) {
    return tickets
        .find(number)
        .filter(ticket -> phone.equals(ticket.matter().complainant().phone()))
        .map(ticket -> new Tracking.Found(ticket.id(), T0.plusSeconds(7_200)));
  }

  private Ticket in(TicketState state) {
    Ticket now = tickets.open(WorkFixtures.opening(1), "test");
    for (TicketVerb verb : TicketFixtures.way(state)) {
      var change = WorkFixtures.change(now, verb);
      assertThat(tickets.record(List.of(change))).isTrue();
      now = change.after();
    }
    return now;
  }

  private Standing standing() {
    return progress.find(PROOF).orElseThrow();
  }

  private Ticket now() {
    return tickets.find(TicketFixtures.id(1)).orElseThrow();
  }

  @Test
  void whoKnowsNumberAndTelephoneSeesThePublicSteps() {
    in(TicketState.ANSWERED);
    Standing standing = standing();
    assertThat(standing.number()).isEqualTo(TicketFixtures.number(1));
    assertThat(standing.state().zh()).isEqualTo("已答复，待您评价");
    assertThat(standing.openedAt()).isEqualTo(T0);
    assertThat(standing.due()).isEqualTo(T0.plusSeconds(7_200));
    assertThat(standing.answer()).isEqualTo("repaired");
    assertThat(standing.steps())
        .extracting(Step::label)
        .extracting(PublicText::en)
        .containsExactly("Complaint written down", "Accepted", "Answered");
  }

  @ParameterizedTest
  @CsvSource({
    "T20260105000001, +8613800000002",
    "T20260105000002, +8613800000001",
    "T20260105000001', +8613800000001",
    "%, +8613800000001",
    "'', +8613800000001",
  })
  void whoDoesNotIsToldNothingOfAnyKind(String number, String phone) {
    in(TicketState.ANSWERED);
    Proof wrong = new Proof(number, new PhoneNumber(phone));
    assertThat(progress.find(wrong)).isEmpty();
    assertThat(progress.urge(wrong, "")).isEqualTo(Heard.UNKNOWN);
    assertThat(progress.revisit(wrong, Satisfaction.SATISFIED, "")).isEqualTo(Heard.UNKNOWN);
    assertThat(now().state()).isEqualTo(TicketState.ANSWERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {" t20260105000001 ", "T20260105000001"})
  void theNumberMayBeWrittenCarelessly(String number) {
    in(TicketState.OPENED);
    assertThat(progress.find(new Proof(number, PHONE))).isPresent();
  }

  @ParameterizedTest
  @EnumSource(TicketState.class)
  void everyStateHasWordsAndWhatMayBeDoneIsWhatCanBeDone(TicketState state) {
    in(state);
    Standing standing = standing();
    assertThat(standing.state().zh()).isNotBlank();
    assertThat(standing.state().en()).isNotBlank();
    assertThat(standing.mayRevisit()).isEqualTo(state == TicketState.ANSWERED);
    Heard urged = progress.urge(PROOF, "");
    assertThat(urged).isEqualTo(standing.mayUrge() ? Heard.DONE : Heard.NOT_NOW);
    assertThat(standing.mayUrge()).isEqualTo(now().allowed().contains(TicketVerb.URGE));
  }

  @Test
  void whoUrgesAgainAndAgainUrgesOnceAnHour() {
    in(TicketState.WORKING);
    assertThat(progress.urge(PROOF, "please")).isEqualTo(Heard.DONE);
    assertThat(standing().mayUrge()).isFalse();
    assertThat(progress.urge(PROOF, "please")).isEqualTo(Heard.NOT_NOW);
    assertThat(now().counts().urged()).isEqualTo(1);
    clock.set(clock.instant().plus(Progress.BETWEEN_URGINGS));
    assertThat(progress.urge(PROOF, "please")).isEqualTo(Heard.DONE);
    assertThat(tickets.events(now().id()).getLast())
        .isEqualTo(new TicketEvent.Urged("please", "", clock.instant()));
  }

  @Test
  void whateverAFlowPassesOnCanBeStored() {
    in(TicketState.WORKING);
    assertThat(progress.urge(PROOF, "\0 please \uD83D")).isEqualTo(Heard.DONE);
    assertThat(tickets.events(now().id()).getLast())
        .isEqualTo(new TicketEvent.Urged("\uFFFD please \uFFFD", "", clock.instant()));
  }

  @Test
  void whatStaffUrgeDoesNotKeepTheCustomerFromIt() {
    Ticket ticket = in(TicketState.WORKING);
    assertThat(
            tickets.record(
                List.of(
                    WorkFixtures.change(
                        ticket, new TicketEvent.Urged("", "agent01", clock.instant())))))
        .isTrue();
    assertThat(progress.urge(PROOF, "")).isEqualTo(Heard.DONE);
  }

  @Test
  void whoIsContentHasBeenAsked() {
    in(TicketState.ANSWERED);
    assertThat(progress.revisit(PROOF, Satisfaction.SATISFIED, "thanks")).isEqualTo(Heard.DONE);
    assertThat(now().state()).isEqualTo(TicketState.REVISITED);
    assertThat(progress.revisit(PROOF, Satisfaction.NOT_SATISFIED, "")).isEqualTo(Heard.NOT_NOW);
    assertThat(now().state()).isEqualTo(TicketState.REVISITED);
  }

  @Test
  void whoIsNotContentOpensItAgainWithAClockOfItsOwn() {
    in(TicketState.ANSWERED);
    Instant at = clock.instant();
    assertThat(progress.revisit(PROOF, Satisfaction.NOT_SATISFIED, "no")).isEqualTo(Heard.DONE);
    assertThat(now().state()).isEqualTo(TicketState.REOPENED);
    assertThat(now().facts().getLast()).isEqualTo(new SlaFact.Reopened(at));
    assertThat(now().counts().reopened()).isEqualTo(1);
    assertThat(standing().answer()).isNull();
  }

  @Test
  void ofALongStoryTheNewestStepsAreTold() {
    Ticket ticket = in(TicketState.WORKING);
    for (int i = 0; i < 120; i++) {
      var change =
          WorkFixtures.change(
              ticket, new TicketEvent.Urged("", "agent01", T0.plusSeconds(1_000L + i)));
      assertThat(tickets.record(List.of(change))).isTrue();
      ticket = change.after();
    }
    assertThat(standing().steps()).hasSize(100);
    assertThat(standing().steps().getLast().at()).isEqualTo(T0.plusSeconds(1_119));
  }
}
