package io.lianxi.dialer.outcome;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.local.TestCore;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.reason.ReasonFigures;
import io.lianxi.dialer.campaign.reason.ReasonFigures.Count;
import io.lianxi.dialer.campaign.reason.Split;
import io.lianxi.dialer.compliance.GateVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons add up to the leads as they are, in a real Postgres. */
class ReasonFiguresTest {
  private static final TestCore CORE = TestCore.start();
  private static final OutcomeStores STORES = new OutcomeStores(CORE);
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final DialStores stores = STORES.empty();
  private final Bookkeeping books = new Bookkeeping(stores);
  private final ReasonFigures figures = STORES.get(ReasonFigures.class);
  private final Campaign campaign = CampaignFixtures.campaign("retention");
  private final List<Lead> leads = new ArrayList<>();

  @AfterAll
  static void stop() {
    STORES.close();
    CORE.close();
  }

  @BeforeEach
  void leadsAreClaimed() {
    stores.campaigns().save(campaign, "campaigns", NOW);
    LeadList list = LeadList.begin(campaign.id(), "list", "campaigns", NOW);
    stores.leads().begin(list);
    stores
        .leads()
        .add(list, IntStream.range(0, 30).mapToObj(ReasonFiguresTest::wish).toList(), NOW);
    stores.leads().finish(list.id());
    leads.addAll(stores.leads().claim(campaign.id(), LeadAge.ANY, 30, "dial", NOW));
  }

  private static LeadWish wish(int at) {
    LeadWish usual = LeadFixtures.wish(new PhoneNumber("+861380000%04d".formatted(at)));
    return new LeadWish(
        usual.customer(),
        usual.name(),
        usual.numbers(),
        usual.province(),
        usual.zone(),
        usual.priority(),
        Map.of("contract", at < 24 ? "C" + at : "C0"),
        usual.consent());
  }

  /** A talk about the lead that came to that. */
  private AttemptId talk(int at, LeadResult result) {
    AttemptId id = new AttemptId(UUID.randomUUID().toString());
    stores.attempts().open(Attempt.open(id, leads.get(at), "10000", NOW));
    stores.attempts().dialled(id, new GateVerdict(List.of()));
    books.keep(
        List.of(
            new DialEvent.TalkEnded(id, WANG, false, NOW),
            new DialEvent.Disposed(id, WANG, result, NOW)));
    return id;
  }

  private void gives(AttemptId attempt, int at, String offer) {
    CORE.get(JdbcClient.class)
        .sql(
            """
            insert into gifts (attempt, campaign, lead, offer, cost_fen, state, asked_by, asked_at,
              decided_at)
            values (:attempt, :campaign, :lead, :offer, 1, 'GIVEN', 'agent01', now(), now())
            """)
        .param("attempt", attempt.value())
        .param("campaign", campaign.id().uuid())
        .param("lead", leads.get(at).id().value())
        .param("offer", offer)
        .update();
  }

  private Map<LeadClosing, Long> sums(Split split) {
    return figures.counts(campaign.id(), split).stream()
        .collect(groupingBy(Count::closing, summingLong(Count::leads)));
  }

  private Map<LeadClosing, Long> closed() {
    Map<LeadClosing, Long> closed = new EnumMap<>(LeadClosing.class);
    closed.putAll(stores.leads().counts(campaign.id(), NOW).closed());
    closed.keySet().retainAll(List.of(LeadClosing.WON, LeadClosing.LOST));
    return closed;
  }

  @Test
  void allLeadsThatAreWonOrLostAreCountedOnce() {
    gives(talk(0, new LeadResult.Won("offer")), 0, "half");
    talk(1, new LeadResult.Won(null));
    talk(2, new LeadResult.Lost("price"));
    talk(3, new LeadResult.Lost("price"));
    talk(4, new LeadResult.DoNotCall());
    talk(5, new LeadResult.Ticket());
    assertThat(figures.counts(campaign.id(), new Split.None()))
        .containsExactlyInAnyOrder(
            new Count(LeadClosing.WON, "offer", "half", "", 1),
            new Count(LeadClosing.WON, "", "", "", 1),
            new Count(LeadClosing.LOST, "price", "", "", 2));
    for (Split split :
        List.of(new Split.None(), new Split.ByTier(), new Split.ByField("contract"))) {
      assertThat(sums(split)).isEqualTo(closed());
    }
  }

  @Test
  void segmentsBeyondTheLargestAreTakenTogether() {
    for (int at = 0; at < 30; at++) {
      talk(at, new LeadResult.Lost("price"));
    }
    Split split = new Split.ByField("contract");
    List<Count> counts = figures.counts(campaign.id(), split);
    assertThat(counts).hasSize(ReasonFigures.MOST_SEGMENTS + 1);
    assertThat(counts.getFirst()).isEqualTo(new Count(LeadClosing.LOST, "price", "", "C0", 7));
    assertThat(counts)
        .filteredOn(count -> count.segment() == null)
        .singleElement()
        .satisfies(rest -> assertThat(rest.leads()).isEqualTo(4));
    assertThat(sums(split)).isEqualTo(closed());
    assertThat(figures.fields(campaign.id())).containsExactly("contract");
  }

  @Test
  void aReasonOfAnEarlierClaimIsNotTheLeads() {
    AttemptId first = new AttemptId(UUID.randomUUID().toString());
    Lead lead = leads.getFirst();
    stores.attempts().open(Attempt.open(first, lead, "10000", NOW));
    stores.attempts().dialled(first, new GateVerdict(List.of()));
    books.keep(new DialEvent.TalkEnded(first, WANG, false, NOW));
    Lead now = stores.leads().find(lead.id()).orElseThrow();
    stores.leads().save(LeadCourse.untouched(now, NOW));
    leads.set(0, stores.leads().claim(campaign.id(), LeadAge.ANY, 1, "dial", NOW).getFirst());
    talk(0, new LeadResult.Lost("service"));
    books.keep(new DialEvent.Disposed(first, WANG, new LeadResult.Lost("price"), NOW));
    assertThat(stores.reasons().of(first)).isPresent();
    assertThat(figures.counts(campaign.id(), new Split.None()))
        .containsExactly(new Count(LeadClosing.LOST, "service", "", "", 1));
  }

  @Test
  void whoIsHeldOutOrTakenBackIsNotCounted() {
    talk(0, new LeadResult.Lost("price"));
    stores.leads().lists(campaign.id()).forEach(list -> stores.leads().withdraw(list.id()));
    assertThat(figures.counts(campaign.id(), new Split.None())).isEmpty();
    assertThat(closed()).isEmpty();
  }
}
