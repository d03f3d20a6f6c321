package io.lianxi.dialer.campaign.lead;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.retention.HoldOut;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of leads does. */
abstract class LeadsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final CampaignId CAMPAIGN = CampaignId.random();
  private static final Consent CONSENT =
      new Consent(Set.of(Purpose.CARE), NOW.minusSeconds(60), "contract 7", null, null);

  private Leads leads = new MemoryLeads();
  private LeadList list = LeadList.begin(CAMPAIGN, "march", "campaigns", NOW);

  /** An empty store. */
  abstract Leads leads();

  @BeforeEach
  void begin() {
    leads = leads();
    list = LeadList.begin(CAMPAIGN, "march", "campaigns", NOW);
    leads.begin(list);
  }

  private static LeadNumber number(int number) {
    return new LeadNumber(
        new PhoneNumber("+86138%08d".formatted(number)), LeadNumber.Type.MOBILE, false);
  }

  private static LeadWish wish(int number, int priority) {
    return new LeadWish(
        "C" + number,
        "客户" + number,
        List.of(number(number), number(number + 50_000_000)),
        "浙江",
        ZoneId.of("Asia/Shanghai"),
        priority,
        Map.of("套餐", "129"),
        CONSENT);
  }

  private void ready(LeadWish... wishes) {
    assertThat(leads.add(list, List.of(wishes), NOW)).isEmpty();
    assertThat(leads.finish(list.id())).isTrue();
  }

  private List<Lead> claim(int most) {
    return leads.claim(CAMPAIGN, LeadAge.ANY, most, "one", NOW);
  }

  @Test
  void aLeadIsKeptAsItCame() {
    ready(wish(1, 3));
    Lead lead = claim(1).getFirst();
    assertThat(lead.customer()).isEqualTo("C1");
    assertThat(lead.name()).isEqualTo("客户1");
    assertThat(lead.numbers()).containsExactly(number(1), number(50_000_001));
    assertThat(lead.province()).isEqualTo("浙江");
    assertThat(lead.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(lead.priority()).isEqualTo(3);
    assertThat(lead.fields()).isEqualTo(Map.of("套餐", "129"));
    assertThat(lead.consent()).isEqualTo(CONSENT);
    assertThat(lead.nextAt()).isEqualTo(NOW);
    assertThat(lead.state()).isEqualTo(LeadState.CALLING);
    assertThat(leads.find(lead.id())).contains(lead);
    assertThat(leads.find(new LeadId(999_999))).isEmpty();
  }

  private List<String> claim(LeadAge age) {
    return leads.claim(CAMPAIGN, age, 1, "one", NOW).stream().map(Lead::customer).toList();
  }

  @Test
  void newOnesAndThoseThatWereCalledAreClaimedApart() {
    ready(wish(1, 9), wish(2, 8), wish(3, 7));
    Lead first = claim(1).getFirst();
    leads.save(LeadCourse.untouched(first.called(Map.of(CallOutcome.BUSY, 1)), NOW));
    assertThat(claim(LeadAge.NEW)).containsExactly("C2");
    assertThat(claim(LeadAge.CALLED)).containsExactly("C1");
    assertThat(claim(LeadAge.CALLED)).isEmpty();
    assertThat(claim(LeadAge.NEW)).containsExactly("C3");
    assertThat(claim(LeadAge.NEW)).isEmpty();
  }

  @Test
  void aListThatIsLoadingIsNotCalled() {
    leads.add(list, List.of(wish(1, 0)), NOW);
    assertThat(claim(1)).isEmpty();
    assertThat(leads.counts(CAMPAIGN, NOW).all()).isZero();
    leads.finish(list.id());
    assertThat(leads.counts(CAMPAIGN, NOW).due()).isEqualTo(1);
    assertThat(claim(1)).hasSize(1);
  }

  @Test
  void aListThatIsDiscardedLeavesNothing() {
    leads.add(list, List.of(wish(1, 0)), NOW);
    leads.discard(list.id());
    leads.discard(list.id());
    assertThat(leads.lists(CAMPAIGN)).isEmpty();
    assertThat(leads.finish(list.id())).isFalse();
    LeadList again = LeadList.begin(CAMPAIGN, "again", "campaigns", NOW);
    leads.begin(again);
    assertThat(leads.add(again, List.of(wish(1, 0)), NOW)).isEmpty();
  }

  @Test
  void aListWhoseTakingInHasDiedIsForgotten() {
    leads.add(list, List.of(wish(1, 0)), NOW);
    leads.discardDead(CAMPAIGN, NOW.minus(Duration.ofDays(9_999)));
    assertThat(leads.lists(CAMPAIGN)).hasSize(1);
    leads.discardDead(CampaignId.random(), NOW.plus(Duration.ofDays(9_999)));
    assertThat(leads.lists(CAMPAIGN)).hasSize(1);
    leads.discardDead(CAMPAIGN, NOW.plus(Duration.ofDays(9_999)));
    assertThat(leads.lists(CAMPAIGN)).isEmpty();
  }

  @Test
  void aListThatIsReadyIsNotDiscarded() {
    ready(wish(1, 0));
    leads.discard(list.id());
    leads.discardDead(CAMPAIGN, NOW.plus(Duration.ofDays(9_999)));
    assertThat(claim(1)).hasSize(1);
  }

  @Test
  void nobodyIsInACampaignTwice() {
    assertThat(leads.add(list, List.of(wish(1, 0), wish(2, 0), wish(1, 5)), NOW))
        .containsExactly(2);
    assertThat(leads.add(list, List.of(wish(3, 0), wish(2, 0)), NOW)).containsExactly(1);
    LeadList other = LeadList.begin(CampaignId.random(), "other", "campaigns", NOW);
    leads.begin(other);
    assertThat(leads.add(other, List.of(wish(1, 0)), NOW)).isEmpty();
  }

  @Test
  void whoIsOnAListThatWasTakenBackMayComeAgain() {
    ready(wish(1, 0));
    leads.withdraw(list.id());
    assertThat(claim(1)).isEmpty();
    LeadList again = LeadList.begin(CAMPAIGN, "again", "campaigns", NOW.plusSeconds(1));
    leads.begin(again);
    assertThat(leads.add(again, List.of(wish(1, 0)), NOW)).isEmpty();
    assertThat(leads.lists(CAMPAIGN))
        .extracting(LeadList::name, LeadList::state)
        .containsExactly(
            tuple("again", LeadList.State.LOADING), tuple("march", LeadList.State.WITHDRAWN));
  }

  @Test
  void theyComeInTheOrderOfTheRule() {
    ready(wish(1, 0), wish(2, 5), wish(3, 5), wish(4, 9));
    Lead second = leads.claim(CAMPAIGN, LeadAge.ANY, 2, "one", NOW).getLast();
    leads.save(second.ready(0, NOW.minusSeconds(5)));
    assertThat(claim(9)).extracting(Lead::name).containsExactly("客户2", "客户3", "客户1");
  }

  @Test
  void manyInAnyOrderComeInTheOrderOfTheRule() {
    Random random = new Random(7);
    List<LeadWish> wishes =
        IntStream.range(0, 60).mapToObj(i -> wish(i, random.nextInt(10))).toList();
    leads.add(list, wishes, NOW.minusSeconds(600));
    leads.finish(list.id());
    for (Lead lead : claim(60)) {
      leads.save(lead.ready(0, NOW.minusSeconds(random.nextInt(5))));
    }
    List<Lead> claimed = new ArrayList<>();
    for (int i = 0; i < 60; i += 7) {
      claimed.addAll(claim(7));
    }
    assertThat(claimed).hasSize(60).isSortedAccordingTo(LeadOrder.FIRST);
  }

  @Test
  void whoIsNotDueIsNotClaimed() {
    ready(wish(1, 0));
    Lead lead = claim(1).getFirst();
    assertThat(leads.save(lead.ready(1, NOW.plusSeconds(1)))).isTrue();
    assertThat(claim(1)).isEmpty();
    assertThat(leads.counts(CAMPAIGN, NOW).later()).isEqualTo(1);
    assertThat(leads.claim(CAMPAIGN, LeadAge.ANY, 1, "one", NOW.plusSeconds(1)))
        .singleElement()
        .extracting(Lead::position)
        .isEqualTo(1);
  }

  @Test
  void onlyWhatIsClaimedIsWrittenBack() {
    ready(wish(1, 0));
    Lead lead = claim(1).getFirst();
    Lead closed = lead.called(Map.of(CallOutcome.BUSY, 4)).closed(LeadClosing.UNREACHABLE);
    assertThat(leads.save(closed)).isTrue();
    assertThat(leads.save(lead.ready(0, NOW))).isFalse();
    assertThat(leads.find(lead.id())).contains(closed);
    assertThat(leads.counts(CAMPAIGN, NOW))
        .isEqualTo(new LeadCounts(0, 0, 0, Map.of(LeadClosing.UNREACHABLE, 1L)));
  }

  @Test
  void aClaimThatIsNotTheLastIsNoneAnyMore() {
    ready(wish(1, 0));
    Lead first = claim(1).getFirst();
    assertThat(leads.save(first.ready(0, NOW))).isTrue();
    Lead second = claim(1).getFirst();
    assertThat(leads.save(first.closed(LeadClosing.LOST))).isFalse();
    assertThat(leads.find(second.id())).contains(second);
    assertThat(leads.save(second.closed(LeadClosing.WON))).isTrue();
  }

  @Test
  void whatADeadCopyHadIsFound() {
    ready(wish(1, 0), wish(2, 0));
    Lead lead = claim(1).getFirst();
    Instant later = NOW.plus(Duration.ofMinutes(5));
    assertThat(leads.claimed(NOW, 9)).isEmpty();
    assertThat(leads.claimed(later, 9)).containsExactly(new Leads.Claimed(lead, NOW));
    assertThat(leads.counts(CAMPAIGN, NOW).calling()).isEqualTo(1);
  }

  @Test
  void ofThoseWhoClaimAtOnceNobodyGetsWhatAnotherHas() throws Exception {
    leads.add(list, IntStream.range(0, 400).mapToObj(i -> wish(i, i % 3)).toList(), NOW);
    leads.finish(list.id());
    List<LeadId> claimed = new ArrayList<>();
    try (ExecutorService copies = Executors.newFixedThreadPool(4)) {
      List<Future<List<Lead>>> all = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        all.add(copies.submit(() -> claim(5)));
      }
      for (Future<List<Lead>> one : all) {
        one.get().forEach(lead -> claimed.add(lead.id()));
      }
    }
    assertThat(claimed).doesNotHaveDuplicates();
    int left = 400 - claimed.size(); // who came while all were locked got none
    assertThat(claim(500)).hasSize(left);
    assertThat(claimed.stream().min(Comparator.naturalOrder())).isPresent();
  }

  @Test
  void nothingIsClaimedOfNothing() {
    assertThat(claim(5)).isEmpty();
    assertThat(leads.claim(CampaignId.random(), LeadAge.ANY, 5, "one", NOW)).isEmpty();
    assertThat(leads.add(list, List.of(), NOW)).isEqualTo(Set.of());
  }

  @Test
  void whoIsHeldOutIsNeitherClaimedNorCounted() {
    LeadWish[] wishes = IntStream.range(0, 200).mapToObj(i -> wish(i, 0)).toArray(LeadWish[]::new);
    ready(wishes);
    HoldOut fifth = new HoldOut(2_000);
    leads.holdOut(CAMPAIGN, new HoldOut(100));
    leads.holdOut(CAMPAIGN, fifth);
    List<String> called =
        Stream.of(wishes)
            .map(LeadWish::customer)
            .filter(customer -> !fifth.holds(HoldOut.bucket(CAMPAIGN, customer)))
            .toList();
    assertThat(called).hasSizeBetween(120, 190);
    assertThat(leads.counts(CAMPAIGN, NOW).all()).isEqualTo(called.size());
    assertThat(claim(500)).extracting(Lead::customer).containsExactlyInAnyOrderElementsOf(called);
    assertThat(claim(500)).isEmpty();
  }

  @Test
  void whoIsNoKnownCustomerIsHeldOutByTheNumber() {
    LeadWish known = wish(1, 0);
    LeadWish unknown = new LeadWish("", "", known.numbers(), "", null, 0, Map.of(), null);
    String first = known.numbers().getFirst().number().value();
    ready(unknown);
    leads.holdOut(CAMPAIGN, new HoldOut(HoldOut.MOST));
    assertThat(claim(1).isEmpty())
        .isEqualTo(new HoldOut(HoldOut.MOST).holds(HoldOut.bucket(CAMPAIGN, first)));
  }

  @Test
  void ofAPriorityTheHighestRankComesFirst() {
    ready(wish(1, 0), wish(2, 0), wish(3, 5), wish(4, 0));
    List<Lead> all = claim(4);
    for (Lead lead : all) {
      assertThat(leads.save(lead.ready(0, NOW))).isTrue();
    }
    leads.rank(Map.of(id(all, "C1"), 3, id(all, "C4"), 19));
    leads.rank(Map.of());
    assertThat(claim(4)).extracting(Lead::customer).containsExactly("C3", "C4", "C1", "C2");
    assertThat(leads.find(id(all, "C4")).orElseThrow().rank()).isEqualTo(19);
  }

  @Test
  void aLeadMayComeWithItsRank() {
    ready(wish(1, 0), wish(2, 0).ranked(7), wish(3, 0).ranked(19));
    assertThat(claim(3)).extracting(Lead::rank).containsExactly(19, 7, 0);
  }

  private static LeadId id(List<Lead> leads, String customer) {
    return leads.stream()
        .filter(lead -> lead.customer().equals(customer))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Lead promised(Callback callback) {
    Lead lead = claim(1).getFirst();
    assertThat(leads.save(LeadCourse.after(lead, new LeadResult.CallBack(callback), NOW))).isTrue();
    return leads.find(lead.id()).orElseThrow();
  }

  private Optional<Lead> claimPromised(Instant at, AgentId... free) {
    return leads.claimPromised(Set.of(CAMPAIGN), Set.of(free), "one", at);
  }

  private static Callback callback(@Nullable AgentId agent) {
    return Callback.of(NOW.plusSeconds(3600), NOW.plusSeconds(7200), agent, CallbackRules.USUAL);
  }

  @Test
  void aPromiseIsKeptAsItWasMade() {
    ready(wish(1, 0));
    Lead lead = promised(callback(WANG));
    assertThat(lead.promised()).isEqualTo(callback(WANG));
    assertThat(lead.nextAt()).isEqualTo(callback(WANG).openAt());
    assertThat(claimPromised(NOW.plusSeconds(3600), WANG).orElseThrow().promised())
        .isEqualTo(callback(WANG));
  }

  @Test
  void anOwnCallWaitsForItsAgentUntilItIsOpenToAll() {
    ready(wish(1, 0));
    promised(callback(WANG));
    Instant begins = NOW.plusSeconds(3600);
    assertThat(claimPromised(begins.minusSeconds(1), WANG)).isEmpty();
    assertThat(claimPromised(begins, LI)).isEmpty();
    assertThat(leads.claim(CAMPAIGN, LeadAge.ANY, 9, "one", begins)).isEmpty();
    assertThat(claimPromised(callback(WANG).openAt(), LI)).isPresent();
    assertThat(claimPromised(callback(WANG).openAt(), LI)).isEmpty();
  }

  @Test
  void ofPromisesTheEarliestComesFirstAndOfItsCampaignsOnly() {
    ready(wish(1, 9), wish(2, 0));
    List<Lead> both = claim(2);
    Lead later = both.getFirst();
    Lead earlier = both.getLast();
    Callback soon =
        Callback.of(NOW.plusSeconds(60), NOW.plusSeconds(3600), null, CallbackRules.USUAL);
    leads.save(LeadCourse.after(later, new LeadResult.CallBack(callback(null)), NOW));
    leads.save(LeadCourse.after(earlier, new LeadResult.CallBack(soon), NOW));
    assertThat(
            leads.claimPromised(
                Set.of(CampaignId.random()), Set.of(WANG), "one", NOW.plusSeconds(9999)))
        .isEmpty();
    assertThat(claimPromised(NOW.plusSeconds(9999)).orElseThrow().id()).isEqualTo(earlier.id());
    assertThat(claimPromised(NOW.plusSeconds(9999)).orElseThrow().id()).isEqualTo(later.id());
  }

  @Test
  void whatAnAgentHasPromisedIsListed() {
    ready(wish(1, 0));
    Lead lead = promised(callback(WANG));
    assertThat(leads.promisedBy(WANG, 9)).containsExactly(lead);
    assertThat(leads.promisedBy(LI, 9)).isEmpty();
    leads.withdraw(list.id());
    assertThat(leads.promisedBy(WANG, 9)).isEmpty();
    assertThat(claimPromised(NOW.plusSeconds(9999), WANG)).isEmpty();
  }

  @Test
  void aPromiseIsMovedOnceByWhoSawItLast() {
    ready(wish(1, 0));
    Lead seen = promised(callback(WANG));
    assertThat(leads.promise(seen, callback(LI))).isTrue();
    assertThat(leads.promise(seen, callback(null))).isFalse();
    Lead moved = leads.promisedBy(LI, 9).getFirst();
    assertThat(claimPromised(NOW.plusSeconds(3600), LI)).isPresent();
    assertThat(leads.promise(moved, callback(WANG))).isFalse();
  }

  @Test
  void whosePromiseIsTakenBackIsCalledLikeAnyOther() {
    ready(wish(1, 0));
    Lead seen = promised(callback(WANG));
    assertThat(leads.unpromise(seen, null)).isTrue();
    assertThat(leads.unpromise(seen, null)).isFalse();
    assertThat(leads.promise(seen, callback(LI))).isFalse();
    Lead now = leads.find(seen.id()).orElseThrow();
    assertThat(now.promised()).isNull();
    assertThat(now.nextAt()).isEqualTo(callback(WANG).openAt());
    assertThat(claimPromised(NOW.plusSeconds(9999), WANG)).isEmpty();
    assertThat(leads.claim(CAMPAIGN, LeadAge.ANY, 9, "one", callback(WANG).openAt())).hasSize(1);
  }

  @Test
  void aPromiseIsTakenBackForGoodWhereTheLeadIsClosed() {
    ready(wish(1, 0));
    Lead seen = promised(callback(null));
    assertThat(leads.unpromise(seen, LeadClosing.LOST)).isTrue();
    Lead now = leads.find(seen.id()).orElseThrow();
    assertThat(now.closedAs()).isEqualTo(LeadClosing.LOST);
    assertThat(now.promised()).isNull();
    assertThat(leads.claim(CAMPAIGN, LeadAge.ANY, 9, "one", NOW.plusSeconds(9999))).isEmpty();
  }

  @Test
  void whoIsBeingCalledKeepsTheirPromise() {
    ready(wish(1, 0));
    Lead seen = promised(callback(null));
    assertThat(claimPromised(NOW.plusSeconds(3600))).isPresent();
    assertThat(leads.unpromise(seen, LeadClosing.LOST)).isFalse();
    assertThat(leads.find(seen.id()).orElseThrow().state()).isEqualTo(LeadState.CALLING);
  }

  @Test
  void aLeadThatIsClosedHasNoPromise() {
    ready(wish(1, 0));
    promised(callback(null));
    Lead lead = claimPromised(NOW.plusSeconds(3600)).orElseThrow();
    leads.save(LeadCourse.after(lead, new LeadResult.Won(null), NOW));
    assertThat(leads.find(lead.id()).orElseThrow().promised()).isNull();
  }

  @Test
  void whoIsHeldOutIsNotCalledAsPromisedEither() {
    HoldOut share = new HoldOut(HoldOut.MOST);
    int held =
        IntStream.range(0, 1_000)
            .filter(i -> share.holds(HoldOut.bucket(CAMPAIGN, "C" + i)))
            .findFirst()
            .orElseThrow();
    ready(wish(held, 0));
    promised(callback(null));
    leads.holdOut(CAMPAIGN, share);
    assertThat(claimPromised(NOW.plusSeconds(9999), WANG)).isEmpty();
  }
}
