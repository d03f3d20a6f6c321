package io.lianxi.ticket.refund;

import static io.lianxi.ticket.refund.RefundFixtures.ADMIN;
import static io.lianxi.ticket.refund.RefundFixtures.AGENT;
import static io.lianxi.ticket.refund.RefundFixtures.OTHER_ADMIN;
import static io.lianxi.ticket.refund.RefundFixtures.OTHER_AGENT;
import static io.lianxi.ticket.refund.RefundFixtures.OTHER_SUPERVISOR;
import static io.lianxi.ticket.refund.RefundFixtures.PAYEE;
import static io.lianxi.ticket.refund.RefundFixtures.SUPERVISOR;
import static io.lianxi.ticket.refund.RefundFixtures.T0;
import static io.lianxi.ticket.refund.RefundFixtures.granted;
import static io.lianxi.ticket.refund.RefundFixtures.occasion;
import static io.lianxi.ticket.refund.RefundFixtures.proposed;
import static io.lianxi.ticket.refund.RefundFixtures.reason;
import static io.lianxi.ticket.refund.RefundFixtures.refund;
import static io.lianxi.ticket.refund.RefundFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.refund.Refund.Proposal;
import io.lianxi.ticket.refund.RefundDecision.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may promise money, and who has to agree. Limits are those that are shipped. */
class RefundDecisionTest {
  private static final RefundDecision DECISION = new RefundDecision(RefundPolicy.shipped());
  private static final Refunds.Totals NOTHING = new Refunds.Totals(0, 0, 0);

  @ParameterizedTest
  @CsvSource({
    // who, whose fault, fen, what becomes of it
    "AGENT, OURS, 1, APPROVED",
    "AGENT, OURS, 5000, APPROVED",
    "AGENT, OURS, 5001, PROPOSED",
    "AGENT, OURS, 1000000, PROPOSED",
    "AGENT, OURS, 1000001, OVER_EVERY_LIMIT",
    "AGENT, UNCLEAR, 2000, APPROVED",
    "AGENT, UNCLEAR, 2001, PROPOSED",
    "AGENT, NONE, 1, PROPOSED",
    "AGENT, NONE, 50001, OVER_EVERY_LIMIT",
    "SUPERVISOR, OURS, 50000, APPROVED",
    "SUPERVISOR, OURS, 50001, PROPOSED",
    "SUPERVISOR, NONE, 5001, PROPOSED",
    "ADMIN, OURS, 1000000, APPROVED",
    "ADMIN, OURS, 1000001, OVER_EVERY_LIMIT",
    "ADMIN, UNCLEAR, 200001, OVER_EVERY_LIMIT",
  })
  void withinTheirOwnLimitPeopleGrantAlone(
      Rank rank, Liability liability, long fen, String outcome) {
    Refund wish = refund(occasion(1, PAYEE), liability, fen, new Signatory("someone", rank), T0);
    RefundDecision.Verdict verdict = DECISION.propose(wish, NOTHING);
    assertThat(
            granted(verdict)
                .map(refund -> refund.state().name())
                .or(() -> reason(verdict).map(Enum::name)))
        .contains(outcome);
  }

  @Test
  void aRefundCutIntoSmallOnesNeedsWhatTheWholeNeeds() {
    Refund small = proposed(1, 1_000, AGENT);
    assertThat(granted(DECISION.propose(small, new Refunds.Totals(4_000, 4_000, 4))))
        .map(Refund::state)
        .contains(RefundState.APPROVED);
    Optional<Refund> fifth = granted(DECISION.propose(small, new Refunds.Totals(4_500, 4_500, 5)));
    assertThat(fifth).map(Refund::state).contains(RefundState.PROPOSED);
    assertThat(fifth).map(refund -> refund.proposal().weighedFen()).contains(5_500L);
    assertThat(reason(DECISION.propose(small, new Refunds.Totals(999_999, 999_999, 5))))
        .contains(Reason.OVER_EVERY_LIMIT);
  }

  @Test
  void fromSomeSumOnEvidenceIsNeeded() {
    Proposal with = proposed(1, 9_999, SUPERVISOR).proposal();
    Refund without = withoutEvidence(with);
    assertThat(granted(DECISION.propose(without, NOTHING))).isPresent();
    assertThat(reason(DECISION.propose(without, new Refunds.Totals(1, 1, 1))))
        .contains(Reason.EVIDENCE_NEEDED);
    assertThat(granted(DECISION.propose(proposed(1, 10_000, SUPERVISOR), NOTHING))).isPresent();
  }

  private static Refund withoutEvidence(Proposal with) {
    return new Refund(
        RefundId.random(),
        1,
        new Proposal(
            with.occasion(),
            with.kind(),
            with.amountFen(),
            with.weighedFen(),
            with.liability(),
            with.reason(),
            List.of(),
            with.by(),
            with.at()),
        RefundState.PROPOSED,
        List.of());
  }

  @Test
  void aCustomerIsPromisedOnlySoMuchInAPeriodWhateverTheRank() {
    Refund wish = proposed(1, 1_000, ADMIN);
    assertThat(granted(DECISION.propose(wish, new Refunds.Totals(0, 1_999_000, 0)))).isPresent();
    assertThat(reason(DECISION.propose(wish, new Refunds.Totals(0, 1_999_001, 0))))
        .contains(Reason.OVER_CUSTOMER_LIMIT);
  }

  @Test
  void aTicketTakesOnlySoMany() {
    assertThat(
            reason(
                DECISION.propose(
                    proposed(1, 1, AGENT), new Refunds.Totals(0, 0, Refund.MOST_PER_TICKET))))
        .contains(Reason.TOO_MANY);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Refund.MOST_FEN + 1, Long.MAX_VALUE, Long.MIN_VALUE})
  void anAmountIsMoreThanNothingAndNotWithoutEnd(long fen) {
    assertThatThrownBy(() -> proposed(1, fen, AGENT)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Refund waiting(long fen, Signatory by) {
    return granted(DECISION.propose(proposed(1, fen, by), NOTHING)).orElseThrow();
  }

  private static Refund approvedBy(Refund refund, Signatory who) {
    return granted(DECISION.act(refund, RefundAction.APPROVE, step(RefundAction.APPROVE, who)))
        .orElseThrow();
  }

  private static Optional<Reason> refusal(Refund refund, RefundAction action, Signatory who) {
    return reason(DECISION.act(refund, action, step(action, who)));
  }

  @Test
  void theNextHigherRankApprovesWhatIsWithinItsLimit() {
    Refund refund = waiting(50_000, AGENT);
    assertThat(RefundDecision.needs(refund)).contains(Rank.SUPERVISOR);
    Refund approved = approvedBy(refund, SUPERVISOR);
    assertThat(approved.state()).isEqualTo(RefundState.APPROVED);
    assertThat(RefundDecision.needs(approved)).isEmpty();
  }

  @Test
  void aboveThatEveryHigherRankHasToAgreeInTurn() {
    Refund refund = waiting(50_001, AGENT);
    Refund once = approvedBy(refund, SUPERVISOR);
    assertThat(once.state()).isEqualTo(RefundState.PROPOSED);
    assertThat(RefundDecision.needs(once)).contains(Rank.ADMIN);
    assertThat(refusal(once, RefundAction.APPROVE, OTHER_SUPERVISOR)).contains(Reason.RANK_TOO_LOW);
    Refund twice = approvedBy(once, ADMIN);
    assertThat(twice.state()).isEqualTo(RefundState.APPROVED);
    assertThat(twice.steps()).hasSize(2);
    assertThat(twice.version()).isEqualTo(3);
  }

  @Test
  void aHigherRankMayStandInForALowerOne() {
    assertThat(approvedBy(waiting(50_001, AGENT), ADMIN).state()).isEqualTo(RefundState.APPROVED);
    Refund bySupervisor = waiting(50_001, SUPERVISOR);
    assertThat(RefundDecision.needs(bySupervisor)).contains(Rank.ADMIN);
  }

  @Test
  void nobodyApprovesRejectsOrPaysWhatTheyProposed() {
    Refund promoted = waiting(50_001, AGENT);
    Signatory risen = new Signatory(AGENT.name(), Rank.ADMIN);
    assertThat(refusal(promoted, RefundAction.APPROVE, risen)).contains(Reason.OWN_PROPOSAL);
    assertThat(refusal(promoted, RefundAction.REJECT, risen)).contains(Reason.OWN_PROPOSAL);
    Refund own = waiting(50_000, SUPERVISOR);
    assertThat(own.state()).isEqualTo(RefundState.APPROVED);
    assertThat(refusal(own, RefundAction.PAY, SUPERVISOR)).contains(Reason.OWN_PROPOSAL);
    assertThat(refusal(own, RefundAction.PAY, OTHER_SUPERVISOR)).isEmpty();
  }

  @Test
  void nobodyApprovesTwice() {
    Refund once = approvedBy(waiting(50_001, AGENT), SUPERVISOR);
    Signatory risen = new Signatory(SUPERVISOR.name(), Rank.ADMIN);
    assertThat(refusal(once, RefundAction.APPROVE, risen)).contains(Reason.APPROVED_ALREADY);
  }

  @Test
  void anAgentDecidesOnNothingButMayWithdrawTheirOwn() {
    Refund refund = waiting(6_000, AGENT);
    for (RefundAction action : List.of(RefundAction.APPROVE, RefundAction.REJECT)) {
      assertThat(refusal(refund, action, OTHER_AGENT)).contains(Reason.RANK_TOO_LOW);
    }
    assertThat(refusal(refund, RefundAction.CANCEL, OTHER_AGENT)).contains(Reason.RANK_TOO_LOW);
    assertThat(refusal(refund, RefundAction.CANCEL, AGENT)).isEmpty();
    Refund approved = waiting(5_000, AGENT);
    assertThat(refusal(approved, RefundAction.PAY, OTHER_AGENT)).contains(Reason.RANK_TOO_LOW);
    assertThat(refusal(approved, RefundAction.CANCEL, AGENT)).isEmpty();
    assertThat(refusal(approved, RefundAction.CANCEL, SUPERVISOR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RefundAction.class)
  void whatIsOverStaysAsItIs(RefundAction action) {
    Refund waiting = waiting(6_000, AGENT);
    for (RefundState over :
        List.of(RefundState.REJECTED, RefundState.PAID, RefundState.CANCELLED)) {
      Refund refund = new Refund(waiting.id(), 2, waiting.proposal(), over, List.of());
      assertThat(refusal(refund, action, OTHER_ADMIN)).contains(Reason.NOT_IN_STATE);
    }
  }

  @Test
  void onlyWhatIsApprovedIsPaidAndOnlyWhatIsProposedIsDecided() {
    Refund waiting = waiting(6_000, AGENT);
    assertThat(refusal(waiting, RefundAction.PAY, ADMIN)).contains(Reason.NOT_IN_STATE);
    Refund approved = approvedBy(waiting, SUPERVISOR);
    assertThat(refusal(approved, RefundAction.APPROVE, ADMIN)).contains(Reason.NOT_IN_STATE);
    assertThat(refusal(approved, RefundAction.REJECT, ADMIN)).contains(Reason.NOT_IN_STATE);
    assertThat(granted(DECISION.act(approved, RefundAction.PAY, step(RefundAction.PAY, ADMIN))))
        .map(Refund::state)
        .contains(RefundState.PAID);
  }

  @Test
  void aLimitThatWasLoweredMeanwhileHolds() {
    Refund waiting = waiting(50_001, AGENT);
    RefundDecision strict =
        new RefundDecision(
            new RefundPolicy(
                List.of(new RefundPolicy.Limit(Rank.ADMIN, Liability.OURS, 50_000)),
                RefundPolicy.shipped().period(),
                2_000_000,
                10_000));
    assertThat(reason(strict.act(waiting, RefundAction.APPROVE, step(RefundAction.APPROVE, ADMIN))))
        .contains(Reason.OVER_EVERY_LIMIT);
    assertThat(reason(strict.act(waiting, RefundAction.REJECT, step(RefundAction.REJECT, ADMIN))))
        .isEmpty();
  }
}
