package io.lianxi.dialer.outcome;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.compliance.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of calls, in whatever stores. */
abstract class BookkeepingContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final PhoneNumber MOBILE = new PhoneNumber("+8613800000001");
  private static final PhoneNumber HOME = new PhoneNumber("+862120000001");
  private static final GateVerdict ALLOWED =
      new GateVerdict(List.of(new GateCheck(GateRule.CONSENT, true, "contract 7", null)));

  private Campaign campaign = CampaignFixtures.campaign("retention");
  private DialStores stores = MemoryDialStores.empty();
  private Bookkeeping books = new Bookkeeping(stores);

  /** Empty stores. */
  abstract DialStores stores();

  @BeforeEach
  void begin() {
    campaign = CampaignFixtures.campaign("retention");
    stores = stores();
    books = new Bookkeeping(stores);
    stores.campaigns().save(campaign, "campaigns", NOW);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", NOW);
    stores.leads().begin(list);
    stores.leads().add(list, List.of(LeadFixtures.wish(MOBILE, HOME)), NOW);
    stores.leads().finish(list.id());
  }

  /** The lead is claimed and called. */
  private Attempt called(Instant at) {
    Lead lead = stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", at).getFirst();
    AttemptId id = new AttemptId(UUID.randomUUID().toString());
    Attempt attempt = Attempt.open(id, lead, "10000", at);
    assertThat(stores.attempts().open(attempt)).isTrue();
    assertThat(stores.attempts().dialled(id, ALLOWED)).isTrue();
    return attempt;
  }

  private Lead lead(Attempt attempt) {
    return stores.leads().find(attempt.lead()).orElseThrow();
  }

  private Attempt now(Attempt attempt) {
    return stores.attempts().find(attempt.id()).orElseThrow();
  }

  private static List<DialEvent> talked(Attempt attempt, LeadResult result, Instant at) {
    AttemptId id = attempt.id();
    return List.of(
        new DialEvent.Answered(id, at),
        new DialEvent.Connected(id, WANG, at),
        new DialEvent.TalkEnded(id, WANG, false, at.plusSeconds(60)),
        new DialEvent.Disposed(id, WANG, result, at.plusSeconds(90)));
  }

  @Test
  void whoWasNotReachedIsCalledAgainAsTheRulesSay() {
    Attempt attempt = called(NOW);
    books.keep(new DialEvent.Failed(attempt.id(), CallOutcome.BUSY, NOW.plusSeconds(9)));
    assertThat(now(attempt).outcome()).isEqualTo(CallOutcome.BUSY);
    assertThat(now(attempt).endedAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(lead(attempt).state()).isEqualTo(LeadState.READY);
    assertThat(lead(attempt).nextAt()).isEqualTo(NOW.plusSeconds(9).plus(Duration.ofHours(1)));
    assertThat(lead(attempt).calls()).isEqualTo(1);
  }

  @Test
  void whoTalkedIsAsTheAgentSays() {
    Attempt attempt = called(NOW);
    books.keep(talked(attempt, new LeadResult.Won(null), NOW.plusSeconds(5)));
    assertThat(now(attempt).answeredAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(now(attempt).outcome()).isEqualTo(CallOutcome.CONNECTED);
    assertThat(lead(attempt).closedAs()).isEqualTo(LeadClosing.WON);
    assertThat(lead(attempt).calls()).isEqualTo(1);
  }

  @Test
  void whoRefusesByAKeyIsRefusedWhileTheCallGoesOnAndClosedWhenItIsOver() {
    Attempt attempt = called(NOW);
    books.keep(new DialEvent.Refused(attempt.id(), NOW));
    books.keep(new DialEvent.Refused(attempt.id(), NOW));
    assertThat(stores.refusals().of(MOBILE)).hasSize(1);
    assertThat(stores.refusals().of(HOME)).as("all numbers of the lead").hasSize(1);
    assertThat(now(attempt).state()).isEqualTo(Attempt.State.DIALLED);
    books.keep(new DialEvent.Failed(attempt.id(), CallOutcome.OPTED_OUT, NOW));
    assertThat(lead(attempt).closedAs()).isEqualTo(LeadClosing.REFUSED);
  }

  @Test
  void whyALeadIsLostIsKeptWithTheCall() {
    Attempt attempt = called(NOW);
    List<DialEvent> told = talked(attempt, new LeadResult.Lost("price"), NOW);
    books.keep(told);
    books.keep(told);
    GivenReason given = stores.reasons().of(attempt.id()).orElseThrow();
    assertThat(given.code()).isEqualTo("price");
    assertThat(given.closing()).isEqualTo(LeadClosing.LOST);
    assertThat(stores.reasons().of(attempt.lead(), lead(attempt).claims())).contains(given);
  }

  @Test
  void whoSaysNoReasonHasNoneKept() {
    Attempt attempt = called(NOW);
    books.keep(talked(attempt, new LeadResult.Won(null), NOW));
    assertThat(stores.reasons().of(attempt.id())).isEmpty();
  }

  @Test
  void whatIsToldAgainChangesNothing() {
    Attempt attempt = called(NOW);
    List<DialEvent> told = talked(attempt, new LeadResult.TryAgain(Duration.ofHours(1)), NOW);
    books.keep(told);
    Lead once = lead(attempt);
    books.keep(told);
    told.forEach(books::keep);
    assertThat(lead(attempt)).isEqualTo(once);
    assertThat(stores.attempts().of(attempt.lead(), 9)).hasSize(1);
  }

  @Test
  void whoWantsNoCallsIsRefusedOnAllNumbersFromThenOn() {
    Attempt attempt = called(NOW);
    books.keep(talked(attempt, new LeadResult.DoNotCall(), NOW));
    assertThat(lead(attempt).closedAs()).isEqualTo(LeadClosing.REFUSED);
    for (PhoneNumber number : List.of(MOBILE, HOME)) {
      assertThat(stores.refusals().of(number))
          .singleElement()
          .satisfies(
              refusal -> {
                assertThat(refusal.source()).isEqualTo(Refusal.Source.OPT_OUT);
                assertThat(refusal.since()).isEqualTo(NOW.plusSeconds(90));
              });
    }
  }

  @Test
  void whatIsSaidLateOfACallDoesNotConcernTheNextOne() {
    Attempt first = called(NOW);
    List<DialEvent> told = talked(first, new LeadResult.DoNotCall(), NOW);
    books.keep(told.subList(0, 3));
    stores.leads().save(LeadCourse.untouched(lead(first), NOW)); // nobody said anything for long
    Attempt second = called(NOW.plusSeconds(100));
    books.keep(told.getLast());
    assertThat(lead(second).state()).isEqualTo(LeadState.CALLING);
    assertThat(stores.refusals().of(MOBILE)).as("the wish holds nevertheless").hasSize(1);
    books.keep(new DialEvent.Failed(second.id(), CallOutcome.NO_ANSWER, NOW.plusSeconds(150)));
    assertThat(lead(second).state()).isEqualTo(LeadState.READY);
  }

  @Test
  void norWhenTheLeadIsClaimedAndNotYetCalled() {
    Attempt first = called(NOW);
    List<DialEvent> told = talked(first, new LeadResult.Won(null), NOW);
    books.keep(told.subList(0, 3));
    stores.leads().save(LeadCourse.untouched(lead(first), NOW));
    stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", NOW.plusSeconds(100));
    books.keep(told.getLast());
    assertThat(lead(first).state()).isEqualTo(LeadState.CALLING);
  }

  @Test
  void whatIsToldOfNobodysCallIsNotKept() {
    books.keep(new DialEvent.Failed(new AttemptId("nobody"), CallOutcome.BUSY, NOW));
    assertThat(stores.attempts().find(new AttemptId("nobody"))).isEmpty();
  }

  @Test
  void whoIsToBeCalledAgainIsSoAsWasPromised() {
    Attempt attempt = called(NOW);
    Callback callback =
        Callback.of(NOW.plusSeconds(3600), NOW.plusSeconds(7200), WANG, CallbackRules.USUAL);
    stores.promises().keep(attempt.id(), callback);
    books.keep(new DialEvent.TalkEnded(attempt.id(), WANG, false, NOW));
    books.keep(new DialEvent.Disposed(attempt.id(), WANG, new LeadResult.CallAgain(), NOW));
    books.keep(new DialEvent.Disposed(attempt.id(), WANG, new LeadResult.CallAgain(), NOW));
    assertThat(stores.leads().find(attempt.lead()).orElseThrow().promised()).isEqualTo(callback);
  }

  @Test
  void whatWasPromisedIsForgottenWhenSomethingElseCameOfIt() {
    Attempt attempt = called(NOW);
    stores
        .promises()
        .keep(
            attempt.id(),
            Callback.of(NOW.plusSeconds(60), NOW.plusSeconds(3660), null, CallbackRules.USUAL));
    books.keep(new DialEvent.TalkEnded(attempt.id(), WANG, false, NOW));
    books.keep(new DialEvent.Disposed(attempt.id(), WANG, new LeadResult.Won(null), NOW));
    assertThat(stores.leads().find(attempt.lead()).orElseThrow().closedAs())
        .isEqualTo(LeadClosing.WON);
  }
}
