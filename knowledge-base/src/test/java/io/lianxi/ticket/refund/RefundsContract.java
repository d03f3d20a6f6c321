package io.lianxi.ticket.refund;

import static io.lianxi.ticket.refund.RefundFixtures.ADMIN;
import static io.lianxi.ticket.refund.RefundFixtures.AGENT;
import static io.lianxi.ticket.refund.RefundFixtures.LONG_AGO;
import static io.lianxi.ticket.refund.RefundFixtures.PAYEE;
import static io.lianxi.ticket.refund.RefundFixtures.SUPERVISOR;
import static io.lianxi.ticket.refund.RefundFixtures.T0;
import static io.lianxi.ticket.refund.RefundFixtures.occasion;
import static io.lianxi.ticket.refund.RefundFixtures.proposed;
import static io.lianxi.ticket.refund.RefundFixtures.refund;
import static io.lianxi.ticket.refund.RefundFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.TicketFixtures;
import io.lianxi.ticket.refund.Refunds.Query;
import io.lianxi.ticket.refund.Refunds.Totals;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of refunds does. */
abstract class RefundsContract {
  private static final Totals NOTHING = new Totals(0, 0, 0);
  private static final Query ALL = new Query(null, null, null, null);

  /** A store without refunds, and with the open tickets 1 to 5; ticket 9 is archived. */
  abstract Refunds refunds(RefundListener... listeners);

  private static Refund added(Refunds refunds, Refund refund) {
    Totals seen = refunds.totals(refund.proposal().occasion(), LONG_AGO);
    assertThat(refunds.propose(refund, seen, LONG_AGO)).isTrue();
    return refund;
  }

  private static Refund become(Refunds refunds, Refund refund, RefundState state) {
    Refund after = refund.after(step(RefundAction.CANCEL, SUPERVISOR), state);
    assertThat(refunds.record(refund, after)).isTrue();
    return after;
  }

  @Test
  void aRefundIsFoundAsProposed() {
    Refunds refunds = refunds();
    Refund refund = added(refunds, proposed(1, 1_000, AGENT));
    assertThat(refunds.find(refund.id())).contains(refund);
    assertThat(refunds.of(TicketFixtures.id(1))).containsExactly(refund);
    assertThat(refunds.of(TicketFixtures.id(2))).isEmpty();
    assertThat(refunds.find(RefundId.random())).isEmpty();
  }

  @Test
  void theSameOneTwiceIsOne() {
    Refunds refunds = refunds();
    Refund refund = added(refunds, proposed(1, 1_000, AGENT));
    Totals seen = refunds.totals(refund.proposal().occasion(), LONG_AGO);
    assertThat(refunds.propose(refund, seen, LONG_AGO)).isFalse();
    assertThat(refunds.of(TicketFixtures.id(1))).hasSize(1);
  }

  @Test
  void whatIsPromisedIsAddedUpAndWhatIsRefusedOrWithdrawnIsNot() {
    Refunds refunds = refunds();
    added(refunds, proposed(1, 1, AGENT));
    become(refunds, added(refunds, proposed(1, 10, AGENT)), RefundState.APPROVED);
    become(refunds, added(refunds, proposed(2, 100, AGENT)), RefundState.PAID);
    become(refunds, added(refunds, proposed(1, 1_000, AGENT)), RefundState.REJECTED);
    become(refunds, added(refunds, proposed(2, 10_000, AGENT)), RefundState.CANCELLED);
    added(refunds, refund(occasion(1, "phone:+8613900000000"), Liability.NONE, 100_000, AGENT, T0));
    assertThat(refunds.totals(occasion(1, PAYEE), LONG_AGO)).isEqualTo(new Totals(100_011, 111, 4));
    assertThat(refunds.totals(occasion(3, PAYEE), LONG_AGO)).isEqualTo(new Totals(0, 111, 0));
    assertThat(refunds.totals(occasion(1, PAYEE), T0)).isEqualTo(new Totals(100_011, 111, 4));
    assertThat(refunds.totals(occasion(1, PAYEE), T0.plusNanos(1_000)))
        .isEqualTo(new Totals(100_011, 0, 4));
  }

  @Test
  void whoHasSeenTooLittleHasToLookAgain() {
    Refunds refunds = refunds();
    added(refunds, proposed(1, 1_000, AGENT));
    assertThat(refunds.propose(proposed(2, 1_000, AGENT), NOTHING, LONG_AGO)).isFalse();
    assertThat(refunds.propose(proposed(2, 1_000, AGENT), new Totals(0, 1_000, 0), LONG_AGO))
        .isTrue();
  }

  @Test
  void aTicketThatIsOverOrNotThereTakesNone() {
    Refunds refunds = refunds();
    assertThat(refunds.propose(proposed(9, 1_000, AGENT), NOTHING, LONG_AGO)).isFalse();
    assertThat(refunds.propose(proposed(77, 1_000, AGENT), NOTHING, LONG_AGO)).isFalse();
    assertThat(refunds.of(TicketFixtures.id(9))).isEmpty();
  }

  /** On five tickets of one customer, each for a tenth of what is left. */
  @Test
  void ofManyWhoSeeTheSameOneGetsItAndTheOthersLookAgain() throws Exception {
    Refunds refunds = refunds();
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Refund refund = proposed(1 + i % 5, 1_000, AGENT);
      all.add(() -> refunds.propose(refund, NOTHING, LONG_AGO));
    }
    assertThat(together(all)).filteredOn(isDone -> isDone).hasSize(1);
    assertThat(refunds.totals(occasion(1, PAYEE), LONG_AGO).payeeFen()).isEqualTo(1_000);
  }

  private static <T> List<T> together(List<Callable<T>> all) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(all)) {
        results.add(done.get());
      }
      return results;
    }
  }

  @Test
  void ofTwoWhoChangeTheSameOneTheFirstWins() throws Exception {
    Refunds refunds = refunds();
    Refund refund = added(refunds, proposed(1, 1_000, AGENT));
    List<Callable<Boolean>> all = new ArrayList<>();
    for (Signatory who : List.of(SUPERVISOR, ADMIN)) {
      Refund after = refund.after(step(RefundAction.APPROVE, who), RefundState.APPROVED);
      all.add(() -> refunds.record(refund, after));
    }
    assertThat(together(all)).filteredOn(isDone -> isDone).hasSize(1);
    assertThat(refunds.find(refund.id()).orElseThrow().steps()).hasSize(1);
  }

  @Test
  void listenersAreToldAndWhatTheyThrowUndoesTheChange() {
    List<RefundState> told = new ArrayList<>();
    Refunds refunds =
        refunds(
            refund -> {
              told.add(refund.state());
              if (refund.state() == RefundState.PAID) {
                throw new IllegalStateException("no");
              }
            });
    Refund refund = become(refunds, added(refunds, proposed(1, 1, AGENT)), RefundState.APPROVED);
    Refund paid = refund.after(step(RefundAction.PAY, ADMIN), RefundState.PAID);
    assertThatThrownBy(() -> refunds.record(refund, paid))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).containsExactly(RefundState.PROPOSED, RefundState.APPROVED, RefundState.PAID);
    assertThat(refunds.find(refund.id())).contains(refund);
  }

  @Test
  void listsAreReadInPiecesNewestFirst() {
    Refunds refunds = refunds();
    List<Refund> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.addFirst(
          added(
              refunds,
              refund(occasion(1 + i, PAYEE), Liability.OURS, 1, AGENT, T0.plusSeconds(i))));
    }
    Refunds.Page first = refunds.page(ALL, "", 3).orElseThrow();
    assertThat(first.refunds()).isEqualTo(all.subList(0, 3));
    String next = first.next();
    assertThat(next).isNotNull();
    Refunds.Page second = refunds.page(ALL, next == null ? "" : next, 3).orElseThrow();
    assertThat(second.refunds()).isEqualTo(all.subList(3, 5));
    assertThat(second.next()).isNull();
    assertThat(refunds.page(ALL, "nonsense", 3)).isEmpty();
  }

  @Test
  void listsAreNarrowedByEverythingThatIsAsked() {
    Refunds refunds = refunds();
    Refund early = added(refunds, proposed(1, 1, AGENT));
    Refund late =
        added(
            refunds,
            refund(occasion(2, "customer:C2"), Liability.NONE, 2, AGENT, T0.plusSeconds(60)));
    become(refunds, late, RefundState.REJECTED);
    assertThat(found(refunds, new Query(RefundState.REJECTED, null, null, null)))
        .containsExactly(late.id());
    assertThat(found(refunds, new Query(null, PAYEE, null, null))).containsExactly(early.id());
    assertThat(found(refunds, new Query(null, null, T0.plusSeconds(60), null)))
        .containsExactly(late.id());
    assertThat(found(refunds, new Query(null, null, T0, T0.plusSeconds(60))))
        .containsExactly(early.id());
    assertThat(found(refunds, new Query(RefundState.PAID, null, null, null))).isEmpty();
  }

  private static List<RefundId> found(Refunds refunds, Query query) {
    return refunds.page(query, "", 10).orElseThrow().refunds().stream().map(Refund::id).toList();
  }

  @Test
  void refundsThatHaveAllInCommonAreAddedUpByTheMonthInChina() {
    Refunds refunds = refunds();
    Instant lastHour = Instant.parse("2026-01-31T15:59:59Z");
    added(refunds, refund(occasion(1, PAYEE), Liability.OURS, 10, AGENT, lastHour));
    added(refunds, refund(occasion(2, PAYEE), Liability.OURS, 5, AGENT, lastHour));
    added(refunds, refund(occasion(3, PAYEE), Liability.OURS, 1, AGENT, lastHour.plusSeconds(1)));
    assertThat(refunds.sums(T0, lastHour.plusSeconds(2)))
        .containsExactlyInAnyOrder(
            sum(YearMonth.of(2026, 1), 2, 15), sum(YearMonth.of(2026, 2), 1, 1));
    assertThat(refunds.sums(T0, lastHour)).isEmpty();
  }

  private static RefundSum sum(YearMonth month, int count, long fen) {
    return new RefundSum(
        month,
        "billing.overcharge",
        Liability.OURS,
        Refund.Kind.REFUND,
        RefundState.PROPOSED,
        count,
        fen);
  }

  @Test
  void whatBelongsToAnErasedTicketIsForgotten() {
    Refunds refunds = refunds();
    added(refunds, proposed(1, 1_000, AGENT));
    Refund kept = added(refunds, proposed(2, 1_000, AGENT));
    refunds.forget(List.of(TicketFixtures.id(1), TicketFixtures.id(3)));
    assertThat(refunds.of(TicketFixtures.id(1))).isEmpty();
    assertThat(refunds.of(TicketFixtures.id(2))).containsExactly(kept);
    refunds.forget(List.of(TicketFixtures.id(2)));
    assertThat(refunds.totals(occasion(1, PAYEE), LONG_AGO)).isEqualTo(NOTHING);
    added(refunds, proposed(1, 1_000, AGENT));
  }
}
