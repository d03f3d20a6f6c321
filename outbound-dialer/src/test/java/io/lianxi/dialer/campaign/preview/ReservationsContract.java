package io.lianxi.dialer.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.retention.HoldOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of reservations does. */
abstract class ReservationsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final int CLAIMERS = 64;

  private final CampaignId campaign = CampaignId.random();
  private final AgentId wang = agent("wang");
  private final AgentId li = agent("li");
  private Leads leads;
  private Reservations reservations;

  abstract Leads leads();

  /** Of {@link #leads}. */
  abstract Reservations reservations();

  /** One of whom no other test knows. */
  private static AgentId agent(String name) {
    return new AgentId(name + UUID.randomUUID().toString().substring(0, 8));
  }

  @BeforeEach
  void open() {
    leads = leads();
    reservations = reservations();
  }

  private LeadList list(int count) {
    LeadList list = LeadList.begin(campaign, "march", "campaigns", NOW);
    leads.begin(list);
    List<LeadWish> wishes = IntStream.range(0, count).mapToObj(ReservationsContract::wish).toList();
    leads.add(list, wishes, NOW);
    leads.finish(list.id());
    return list;
  }

  private static LeadWish wish(int number) {
    LeadWish wish = LeadFixtures.wish(new PhoneNumber("+86138%08d".formatted(number)));
    return new LeadWish("C" + number, "客户", wish.numbers(), "", null, 0, Map.of(), wish.consent());
  }

  private Reservation reserved(AgentId agent) {
    return reservations.reserve(campaign, LeadAge.ANY, agent, NOW).orElseThrow();
  }

  private Lead lead(Reservation reservation) {
    return leads.find(reservation.lead().id()).orElseThrow();
  }

  @Test
  void eachAgentLooksAtOneLeadThatNobodyElseHas() {
    list(2);
    Instant finer = NOW.plusNanos(123_456_789);
    Reservation first = reservations.reserve(campaign, LeadAge.ANY, wang, finer).orElseThrow();
    assertThat(reservations.reserve(campaign, LeadAge.ANY, wang, NOW)).isEmpty();
    reservations.renew(first, NOW.plusSeconds(4));
    Reservation other = reserved(li);
    assertThat(other.lead().id()).isNotEqualTo(first.lead().id());
    assertThat(reservations.of(wang)).contains(first);
    assertThat(leads.claim(campaign, LeadAge.ANY, 9, "dial", NOW)).isEmpty();
    assertThat(reservations.looking(5000))
        .contains(new Reservations.Looking(wang, campaign), new Reservations.Looking(li, campaign));
  }

  @Test
  void ofManyWhoAskAtOnceNoTwoGetOneLeadAndNobodyTwo() throws Exception {
    list(CLAIMERS / 2);
    List<AgentId> agents = IntStream.range(0, CLAIMERS / 2).mapToObj(i -> agent("agent")).toList();
    List<Callable<Optional<Reservation>>> asked =
        Stream.concat(agents.stream(), agents.stream())
            .<Callable<Optional<Reservation>>>map(
                agent -> () -> reservations.reserve(campaign, LeadAge.ANY, agent, NOW))
            .toList();
    List<Optional<Reservation>> got = inParallel(asked);
    List<LeadId> seen = got.stream().flatMap(Optional::stream).map(one -> one.lead().id()).toList();
    assertThat(seen).doesNotHaveDuplicates();
    agents.forEach(
        agent ->
            assertThat(got.stream().flatMap(Optional::stream))
                .filteredOn(one -> one.agent().equals(agent))
                .hasSizeLessThanOrEqualTo(1));
    agents.forEach(agent -> reservations.reserve(campaign, LeadAge.ANY, agent, NOW));
    assertThat(agents.stream().flatMap(agent -> reservations.of(agent).stream()))
        .as("in the end everybody has one")
        .extracting(one -> one.lead().id())
        .hasSize(CLAIMERS / 2)
        .doesNotHaveDuplicates();
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(CLAIMERS)) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(tasks)) {
        results.add(done.get());
      }
      return results;
    }
  }

  @Test
  void whatIsRenewedDoesNotRunOutAndKeepsItsBeginning() {
    list(1);
    Reservation first = reserved(wang);
    Instant later = NOW.plusSeconds(60);
    assertThat(claimed(later)).contains(first.lead().id());
    assertThat(reservations.renew(first, later)).isTrue();
    assertThat(claimed(later)).doesNotContain(first.lead().id());
    assertThat(reservations.of(wang).orElseThrow().since()).isEqualTo(NOW);
  }

  private List<LeadId> claimed(Instant since) {
    return leads.claimed(since, 500).stream().map(one -> one.lead().id()).toList();
  }

  @Test
  void whatWasGivenBackIsNobodysAndMayBeAnothersNext() {
    list(1);
    Reservation first = reserved(wang);
    assertThat(leads.save(LeadCourse.untouched(first.lead(), NOW))).isTrue();
    assertThat(reservations.of(wang)).isEmpty();
    assertThat(reservations.renew(first, NOW)).isFalse();
    assertThat(reservations.take(first, NOW)).isEmpty();
    assertThat(reserved(li).lead().id()).isEqualTo(first.lead().id());
    assertThat(reservations.take(first, NOW)).as("of a claim before").isEmpty();
  }

  @Test
  void oneOfManyTakesItWhateverElseTheyAreUpTo() throws Exception {
    list(1);
    Reservation first = reserved(wang);
    List<Callable<Optional<Lead>>> wishes =
        IntStream.range(0, CLAIMERS)
            .<Callable<Optional<Lead>>>mapToObj(
                i ->
                    () ->
                        i % 2 == 0
                            ? reservations.take(first, NOW)
                            : reservations.skip(first, SkipReason.OTHER, NOW))
            .toList();
    List<Lead> taken = inParallel(wishes).stream().flatMap(Optional::stream).toList();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().state()).isEqualTo(LeadState.CALLING);
    PreviewCounts counts = reservations.counts(campaign);
    assertThat(counts.called() + counts.skipped().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(1);
  }

  @Test
  void howOftenALeadWasSkippedIsKnownWhoeverLooked() {
    list(1);
    Reservation first = reserved(wang);
    LeadId id = first.lead().id();
    assertThat(reservations.skips(id)).isZero();
    skipped(first);
    skipped(reserved(li));
    assertThat(reservations.skips(id)).isEqualTo(2);
    reservations.take(reserved(wang), NOW);
    assertThat(reservations.skips(id)).as("what is called is not skipped").isEqualTo(2);
  }

  private void skipped(Reservation one) {
    Lead taken = reservations.skip(one, SkipReason.OTHER, NOW).orElseThrow();
    leads.save(LeadCourse.untouched(taken, NOW));
  }

  @Test
  void whatIsTakenIsClaimedAnewSoThatNobodyGivesItBack() {
    list(1);
    Reservation first = reserved(wang);
    Lead taken = reservations.take(first, NOW.plusSeconds(40)).orElseThrow();
    assertThat(taken.claims()).isEqualTo(first.lead().claims() + 1);
    assertThat(leads.save(LeadCourse.untouched(first.lead(), NOW))).isFalse();
    assertThat(reservations.of(wang)).isEmpty();
    assertThat(claimed(NOW.plusSeconds(40))).doesNotContain(taken.id());
    assertThat(leads.save(LeadCourse.untouched(taken, NOW))).isTrue();
  }

  @Test
  void whoTookOneLooksAtTheNext() {
    list(2);
    Reservation first = reserved(wang);
    reservations.take(first, NOW);
    assertThat(reserved(wang).lead().id()).isNotEqualTo(first.lead().id());
  }

  @Test
  void whatTheAgentPromisedIsReservedForThemAlone() {
    list(2);
    Lead promised = leads.claim(campaign, LeadAge.ANY, 2, "dial", NOW).getLast();
    Callback callback = Callback.of(NOW, NOW.plusSeconds(3600), li, CallbackRules.USUAL);
    leads.save(LeadCourse.after(promised, new LeadResult.CallBack(callback), NOW));
    Set<CampaignId> own = Set.of(campaign);
    assertThat(reservations.reservePromised(own, wang, NOW)).isEmpty();
    assertThat(reservations.reservePromised(own, li, NOW).orElseThrow().lead().id())
        .isEqualTo(promised.id());
    assertThat(reservations.reservePromised(own, li, NOW)).isEmpty();
  }

  @Test
  void whoIsHeldOutIsShownToNobody() {
    HoldOut half = new HoldOut(HoldOut.MOST);
    leads.holdOut(campaign, half);
    list(CLAIMERS);
    List<String> shown =
        IntStream.range(0, CLAIMERS)
            .mapToObj(i -> reservations.reserve(campaign, LeadAge.ANY, agent("agent"), NOW))
            .flatMap(Optional::stream)
            .map(one -> one.lead().customer())
            .toList();
    List<String> others =
        IntStream.range(0, CLAIMERS)
            .mapToObj(i -> "C" + i)
            .filter(customer -> !half.holds(HoldOut.bucket(campaign, customer)))
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(others);
    assertThat(shown).hasSizeBetween(1, CLAIMERS - 1);
  }

  @Test
  void whatIsOnAListThatWasWithdrawnIsNotCalled() {
    LeadList list = list(1);
    Reservation first = reserved(wang);
    leads.withdraw(list.id());
    assertThat(reservations.renew(first, NOW)).isFalse();
    assertThat(reservations.take(first, NOW)).isEmpty();
    assertThat(lead(first).state()).isEqualTo(LeadState.CALLING);
  }

  @Test
  void whatWasShownIsCountedWithWhatBecameOfIt() {
    list(4);
    reservations.renew(reserved(wang), NOW.plusSeconds(4));
    reservations.take(reservations.of(wang).orElseThrow(), NOW);
    reservations.skip(reserved(wang), SkipReason.WRONG, NOW);
    reservations.skip(reserved(wang), SkipReason.WRONG, NOW);
    reserved(wang);
    assertThat(reservations.counts(campaign))
        .isEqualTo(new PreviewCounts(4, 1, Map.of(SkipReason.WRONG, 2L)));
    assertThat(reservations.counts(CampaignId.random()))
        .isEqualTo(new PreviewCounts(0, 0, Map.of()));
  }
}
