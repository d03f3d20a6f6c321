package io.lianxi.ticket.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketFixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every outbox does. */
abstract class NoticesContract {
  static final Instant T0 = Instant.parse("2026-01-05T02:00:00.123456Z");
  static final PhoneNumber PHONE = new PhoneNumber("+8613900000001");

  /** An empty outbox, whose user base has the customer C2 only, who reads English. */
  abstract Notices notices();

  static Notices.Draft draft(int ticket, int event, Instant notBefore) {
    return draft(ticket, event, notBefore, null);
  }

  private static Notices.Draft draft(
      int ticket, int event, Instant notBefore, @Nullable String customer) {
    return new Notices.Draft(
        TicketFixtures.id(ticket),
        "event:" + event,
        NoticeKind.ACCEPTED,
        PHONE,
        new Complainant(customer == null ? null : new CustomerId(customer), PHONE, null),
        new NoticeText("中文 " + event, "English " + event),
        T0,
        notBefore);
  }

  private static List<Notice> claim(Notices notices, int most, Instant now) {
    return notices.claim(most, now, now.plusSeconds(120));
  }

  private static Instant second(int n) {
    return T0.plusSeconds(n);
  }

  @Test
  void aNoticeIsKeptAsWritten() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 2, second(5))));
    Notice notice = notices.of(TicketFixtures.id(1)).getFirst();
    assertThat(notice)
        .isEqualTo(
            new Notice(
                notice.id(),
                TicketFixtures.id(1),
                NoticeKind.ACCEPTED,
                PHONE,
                "中文 2",
                Notice.State.WAITING,
                T0,
                second(5),
                0,
                null,
                ""));
    assertThat(notices.of(TicketFixtures.id(2))).isEmpty();
  }

  @Test
  void itIsInTheLanguageOfTheCustomer() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0, "C2"), draft(1, 2, T0, "C9"), draft(1, 3, T0, null)));
    assertThat(notices.of(TicketFixtures.id(1)))
        .extracting(Notice::text)
        .containsExactly("English 1", "中文 2", "中文 3");
  }

  @Test
  void nobodyIsToldTwiceOfOneThing() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0)));
    notices.add(List.of(draft(1, 1, T0), draft(1, 2, T0), draft(2, 1, T0)));
    assertThat(notices.of(TicketFixtures.id(1))).hasSize(2);
  }

  @Test
  void aTicketHasOnlySoMany() {
    Notices notices = notices();
    for (int i = 0; i < Notices.MOST_PER_TICKET + 3; i++) {
      notices.add(List.of(draft(1, i, T0)));
    }
    assertThat(notices.of(TicketFixtures.id(1))).hasSize(Notices.MOST_PER_TICKET);
  }

  @Test
  void thoseOfOneTicketAreTakenOneAfterTheOther() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0), draft(2, 1, T0), draft(1, 2, T0)));
    List<Notice> first = claim(notices, 10, second(1));
    assertThat(first).extracting(Notice::text).containsExactly("中文 1", "中文 1");
    assertThat(first).extracting(Notice::attempts).containsOnly(1);
    assertThat(claim(notices, 10, second(2))).isEmpty();
    notices.sent(first.getFirst(), second(2));
    assertThat(claim(notices, 10, second(3))).extracting(Notice::text).containsExactly("中文 2");
  }

  @Test
  void oneThatIsNotDueHoldsUpThoseAfterItOfTheSameTicketOnly() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, second(60)), draft(1, 2, T0), draft(2, 1, T0)));
    assertThat(claim(notices, 10, second(1)))
        .extracting(Notice::ticket)
        .containsExactly(TicketFixtures.id(2));
    assertThat(claim(notices, 10, second(60))).extracting(Notice::text).containsExactly("中文 1");
  }

  @Test
  void onlySoManyASecondAreTakenByAllTogether() {
    Notices notices = notices();
    List<Notices.Draft> burst = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      burst.add(draft(i, 1, T0));
    }
    notices.add(burst);
    assertThat(claim(notices, 3, second(1))).hasSize(3);
    assertThat(claim(notices, 3, second(1))).isEmpty();
    assertThat(claim(notices, 3, second(2).minusMillis(1))).isEmpty();
    assertThat(claim(notices, 3, second(2))).hasSize(3);
    assertThat(claim(notices, 3, second(3))).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    Notices notices = notices();
    assertThat(claim(notices, 1, second(3_600))).isEmpty();
    notices.add(List.of(draft(1, 1, T0)));
    assertThat(claim(notices, 1, second(1))).hasSize(1);
  }

  @Test
  void noneIsTakenByTwo() throws Exception {
    Notices notices = notices();
    List<Notices.Draft> drafts = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      drafts.add(draft(i, 1, T0));
    }
    notices.add(drafts);
    List<Callable<List<Notice>>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Instant now = second(1 + i / 2);
      all.add(() -> claim(notices, 5, now));
    }
    List<Long> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<List<Notice>> done : threads.invokeAll(all)) {
        done.get().forEach(notice -> taken.add(notice.id()));
      }
    }
    assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whatAClaimantWhoDiedHadIsTakenAgainAfterwards() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0)));
    Notice lost = claim(notices, 1, second(1)).getFirst();
    assertThat(claim(notices, 1, second(120))).isEmpty();
    Notice again = claim(notices, 1, second(121)).getFirst();
    assertThat(again.attempts()).isEqualTo(2);
    notices.failed(lost, "late", null, second(122));
    assertThat(notices.of(TicketFixtures.id(1)).getFirst().state()).isEqualTo(Notice.State.WAITING);
    notices.sent(lost, second(123));
    assertThat(notices.of(TicketFixtures.id(1)).getFirst().state()).isEqualTo(Notice.State.SENT);
    notices.failed(again, "late", null, second(124));
    assertThat(notices.of(TicketFixtures.id(1)).getFirst().state()).isEqualTo(Notice.State.SENT);
  }

  @Test
  void whatWasNotTakenIsTriedAgainUntilItIsGivenUpAndThenTheNextComes() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0), draft(1, 2, T0)));
    Notice first = claim(notices, 1, second(1)).getFirst();
    notices.failed(first, "not taken", second(60), second(2));
    Notice waiting = notices.of(TicketFixtures.id(1)).getFirst();
    assertThat(waiting.failure()).isEqualTo("not taken");
    assertThat(waiting.notBefore()).isEqualTo(second(60));
    assertThat(claim(notices, 1, second(59))).isEmpty();
    Notice second = claim(notices, 1, second(60)).getFirst();
    notices.failed(second, "not taken", null, second(61));
    Notice failed = notices.of(TicketFixtures.id(1)).getFirst();
    assertThat(failed.state()).isEqualTo(Notice.State.FAILED);
    assertThat(failed.endedAt()).isEqualTo(second(61));
    assertThat(claim(notices, 1, second(62))).extracting(Notice::text).containsExactly("中文 2");
  }

  @Test
  void whatIsCancelledIsNotSentAndHoldsUpNothing() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, second(60)), draft(2, 1, T0)));
    notices.cancel(List.of(TicketFixtures.id(1)), NoticeKind.ARCHIVED, second(1));
    assertThat(notices.of(TicketFixtures.id(1)).getFirst().state()).isEqualTo(Notice.State.WAITING);
    notices.cancel(List.of(TicketFixtures.id(1)), NoticeKind.ACCEPTED, second(1));
    Notice cancelled = notices.of(TicketFixtures.id(1)).getFirst();
    assertThat(cancelled.state()).isEqualTo(Notice.State.CANCELLED);
    assertThat(cancelled.endedAt()).isEqualTo(second(1));
    notices.add(List.of(draft(1, 2, T0)));
    assertThat(claim(notices, 10, second(2))).hasSize(2);
    assertThat(notices.of(TicketFixtures.id(2)).getFirst().state()).isEqualTo(Notice.State.WAITING);
  }

  @Test
  void whatBelongsToAnErasedTicketIsForgotten() {
    Notices notices = notices();
    notices.add(List.of(draft(1, 1, T0), draft(2, 1, T0)));
    notices.forget(List.of(TicketFixtures.id(1), TicketFixtures.id(3)));
    assertThat(notices.of(TicketFixtures.id(1))).isEmpty();
    assertThat(notices.of(TicketFixtures.id(2))).hasSize(1);
    notices.forget(List.of());
    assertThat(claim(notices, 10, second(1))).hasSize(1);
  }
}
