package io.lianxi.ticket.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Satisfaction;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketEvent;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.TicketVerb;
import io.lianxi.ticket.sla.SlaFixtures;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.WorkFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which steps customers are told of. */
class TicketNoticesTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), SHANGHAI);

  private final MemoryNotices notices = new MemoryNotices();
  private final TicketNotices listener =
      new TicketNotices(
          notices,
          new NoticeWords(SHANGHAI, ""),
          new TicketNotices.Manner(NIGHT, Duration.ofMinutes(30)));

  private static Ticket in(TicketState state) {
    Ticket now = Ticket.open(WorkFixtures.opening(1));
    for (TicketVerb verb : TicketFixtures.way(state)) {
      now = WorkFixtures.change(now, verb).after();
    }
    return now;
  }

  private void change(Change... changes) {
    listener.changed(List.of(changes));
  }

  @ParameterizedTest
  @CsvSource({
    "OPENED, ACCEPT, ACCEPTED",
    "OPENED, FIRST_RESPOND, FIRST_RESPONDED",
    "ACCEPTED, DISPATCH, DISPATCHED",
    "WORKING, SUSPEND, SUSPENDED",
    "ANSWERED, REOPEN, REOPENED",
    "CLOSED, REOPEN, REOPENED",
    "OPENED, MERGE, MERGED",
    "REVISITED, ARCHIVE, ARCHIVED",
    "WORKING, CLOSE, CLOSED",
  })
  void everyPublicStepIsTold(TicketState state, TicketVerb verb, NoticeKind kind) {
    change(WorkFixtures.change(in(state), verb));
    assertThat(notices.all()).extracting(Notice::kind).containsExactly(kind);
    assertThat(notices.all().getFirst().text()).contains(TicketFixtures.number(1).value());
    assertThat(notices.all().getFirst().phone()).isEqualTo(new PhoneNumber("+8613800000001"));
  }

  @ParameterizedTest
  @EnumSource(
      value = TicketVerb.class,
      names = {"PRE_PROCESS", "TRANSFER", "URGE", "ESCALATE", "HEAR", "CORRECT", "HOLD"})
  void whatIsInternalIsNot(TicketVerb verb) {
    change(WorkFixtures.change(in(TicketState.ACCEPTED), verb));
    assertThat(notices.all()).isEmpty();
  }

  @Test
  void anAnswerIsToldAtOnceAndAskedAboutLater() {
    Change answered = WorkFixtures.change(in(TicketState.WORKING), TicketVerb.ANSWER);
    change(answered);
    Instant at = answered.events().getLast().at();
    assertThat(notices.all())
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.ANSWERED, NoticeKind.REVISIT_ASKED);
    assertThat(notices.all())
        .extracting(Notice::notBefore)
        .containsExactly(at, at.plusSeconds(1_800));
    change(WorkFixtures.change(answered.after(), TicketVerb.REVISIT));
    assertThat(notices.all())
        .extracting(Notice::state)
        .containsExactly(Notice.State.WAITING, Notice.State.CANCELLED);
  }

  @Test
  void whoIsNotContentIsToldThatItIsOpenAgain() {
    Ticket answered = in(TicketState.ANSWERED);
    change(
        WorkFixtures.change(
            answered,
            new TicketEvent.Revisited(Satisfaction.NOT_SATISFIED, "", "", WorkFixtures.T0)));
    assertThat(notices.all()).extracting(Notice::kind).containsExactly(NoticeKind.REOPENED);
    change(
        WorkFixtures.change(
            answered, new TicketEvent.Revisited(Satisfaction.SATISFIED, "", "", WorkFixtures.T0)));
    assertThat(notices.all()).hasSize(1);
  }

  @Test
  void thePairOfAMergeNamesTheOther() {
    Ticket source = in(TicketState.OPENED);
    Ticket target = Ticket.open(WorkFixtures.opening(2));
    change(
        WorkFixtures.change(
            source, new TicketEvent.MergedInto(target.id(), "front", WorkFixtures.T0)),
        WorkFixtures.change(
            target, new TicketEvent.Absorbed(source.id(), "front", WorkFixtures.T0)));
    assertThat(notices.all()).hasSize(1);
    assertThat(notices.all().getFirst().text()).contains(TicketFixtures.number(2).value());
  }

  @Test
  void eachOfSeveralEventsOfOneChangeIsTold() {
    change(
        WorkFixtures.change(in(TicketState.OPENED), TicketVerb.ACCEPT, TicketVerb.FIRST_RESPOND));
    change(WorkFixtures.change(in(TicketState.OPENED), TicketVerb.ACCEPT));
    assertThat(notices.all())
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.ACCEPTED, NoticeKind.FIRST_RESPONDED);
  }

  private static Ticket reachedAt(@Nullable String phone) {
    TicketEvent.Matter matter =
        new TicketEvent.Matter(
            new TicketEvent.Complainant(null, phone == null ? null : new PhoneNumber(phone), null),
            "断网",
            "",
            Map.of(),
            new TicketEvent.Source(null, null, null),
            List.of());
    return Ticket.open(WorkFixtures.opening(1, matter, SlaFixtures.ordinary()));
  }

  @Test
  void whoLeftNoTelephoneOrOneThatTakesNoTextsIsToldNothing() {
    change(WorkFixtures.change(reachedAt(null), TicketVerb.ACCEPT));
    change(WorkFixtures.change(reachedAt("10086"), TicketVerb.ACCEPT));
    assertThat(notices.all()).isEmpty();
    change(WorkFixtures.change(reachedAt("+8613900000001"), TicketVerb.ACCEPT));
    assertThat(notices.all()).hasSize(1);
  }

  @Test
  void nobodyIsDisturbedAtNight() {
    Instant night = Instant.parse("2026-01-05T13:00:00Z"); // 21:00 in Shanghai
    change(
        WorkFixtures.change(
            in(TicketState.OPENED),
            new TicketEvent.Accepted(TicketFixtures.FRONT, "front", night)));
    assertThat(notices.all().getFirst().madeAt()).isEqualTo(night);
    assertThat(notices.all().getFirst().notBefore())
        .isEqualTo(Instant.parse("2026-01-06T00:00:00Z"));
  }

  @Test
  void aPaymentIsToldOnce() {
    Ticket ticket = in(TicketState.ANSWERED);
    TicketNotices.Payment payment = new TicketNotices.Payment("r1", 1_250, true, WorkFixtures.T0);
    listener.refundPaid(ticket, payment);
    listener.refundPaid(ticket, payment);
    assertThat(notices.all()).hasSize(1);
    assertThat(notices.all().getFirst().text()).contains("12.50");
  }
}
