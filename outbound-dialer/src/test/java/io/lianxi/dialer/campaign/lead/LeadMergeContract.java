package io.lianxi.dialer.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.Leads.Merged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every store of leads takes customers in who may be there already. */
abstract class LeadMergeContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private final CampaignId campaign = CampaignId.random();
  private Leads leads = new MemoryLeads();

  /** An empty store. */
  abstract Leads leads();

  @BeforeEach
  void begin() {
    leads = leads();
  }

  private LeadList list() {
    LeadList list = LeadList.begin(campaign, "segment", "campaigns", NOW);
    leads.begin(list);
    return list;
  }

  private static LeadWish wish(String customer, int number, Map<String, String> fields) {
    LeadNumber mobile =
        new LeadNumber(
            new PhoneNumber("+86138%08d".formatted(number)), LeadNumber.Type.MOBILE, false);
    return new LeadWish(
        customer, "name " + number, List.of(mobile), "浙江", null, 0, number, fields, null);
  }

  private Merged merged(LeadWish... wishes) {
    LeadList list = list();
    Merged merged = leads.merge(list, List.of(wishes), NOW);
    assertThat(leads.finish(list.id())).isTrue();
    return merged;
  }

  private List<Lead> claim() {
    return leads.claim(campaign, LeadAge.ANY, 9, "one", NOW);
  }

  private Lead only() {
    List<Lead> claimed = claim();
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  @Test
  void whoIsNewIsAddedAndWhoIsThereIsUpdated() {
    assertThat(merged(wish("A", 1, Map.of("plan", "129", "own", "x"))))
        .isEqualTo(new Merged(1, 0, 0));
    assertThat(merged(wish("A", 1, Map.of("plan", "199")), wish("B", 2, Map.of())))
        .isEqualTo(new Merged(1, 1, 0));
    List<Lead> all = claim();
    assertThat(all).extracting(Lead::customer).containsExactly("B", "A");
    assertThat(all.getLast().fields()).isEqualTo(Map.of("plan", "199", "own", "x"));
  }

  @Test
  void theSameAgainChangesNothing() {
    LeadList list = list();
    List<LeadWish> wishes = List.of(wish("A", 1, Map.of("plan", "129")), wish("B", 2, Map.of()));
    assertThat(leads.merge(list, wishes, NOW)).isEqualTo(new Merged(2, 0, 0));
    assertThat(leads.merge(list, wishes, NOW)).isEqualTo(new Merged(0, 2, 0));
    assertThat(leads.merge(list, List.of(), NOW)).isEqualTo(new Merged(0, 0, 0));
    assertThat(claim()).isEmpty();
    leads.finish(list.id());
    assertThat(claim()).hasSize(2);
  }

  @Test
  void aNewNumberIsCalledUnlessALeadWasCalledAlready() {
    merged(wish("A", 1, Map.of()));
    assertThat(merged(wish("A", 7, Map.of()))).isEqualTo(new Merged(0, 1, 0));
    Lead lead = only();
    assertThat(lead.nextNumber().value()).isEqualTo("+8613800000007");
    assertThat(lead.name()).isEqualTo("name 7");
    assertThat(lead.rank()).isEqualTo(7);
    leads.save(LeadCourse.after(lead, CallOutcome.BUSY, RecycleRules.usual(), NOW));
    assertThat(merged(wish("A", 8, Map.of()))).isEqualTo(new Merged(0, 1, 0));
    Lead again = leads.find(lead.id()).orElseThrow();
    assertThat(again.nextNumber().value()).isEqualTo("+8613800000007");
    assertThat(again.name()).isEqualTo("name 8");
    assertThat(again.calls()).isEqualTo(1);
  }

  @Test
  void oneNumberIsCalledForOneCustomerOnly() {
    assertThat(merged(wish("A", 1, Map.of()), wish("B", 1, Map.of()), wish("C", 2, Map.of())))
        .isEqualTo(new Merged(2, 0, 1));
    assertThat(merged(wish("C", 1, Map.of()), wish("D", 2, Map.of())))
        .isEqualTo(new Merged(0, 1, 1));
    assertThat(claim()).extracting(Lead::customer).containsExactlyInAnyOrder("A", "C");
  }

  @Test
  void ofTwoWhoComeWithOneNumberTheFirstGetsIt() {
    merged(wish("A", 1, Map.of()), wish("B", 2, Map.of()));
    assertThat(merged(wish("A", 3, Map.of()), wish("B", 3, Map.of())))
        .isEqualTo(new Merged(0, 2, 0));
    assertThat(claim())
        .extracting(lead -> lead.nextNumber().value())
        .containsExactlyInAnyOrder("+8613800000003", "+8613800000002");
  }

  @Test
  void whoIsDoneWithIsLeftAlone() {
    merged(wish("A", 1, Map.of()));
    leads.save(LeadCourse.after(only(), new LeadResult.Won(null), NOW));
    assertThat(merged(wish("A", 1, Map.of("plan", "199")))).isEqualTo(new Merged(0, 0, 1));
    assertThat(claim()).isEmpty();
  }

  @Test
  void whoIsOnAListThatWasTakenBackComesAgain() {
    LeadList list = list();
    leads.merge(list, List.of(wish("A", 1, Map.of())), NOW);
    leads.finish(list.id());
    leads.withdraw(list.id());
    assertThat(merged(wish("A", 1, Map.of()))).isEqualTo(new Merged(1, 0, 0));
    assertThat(only().customer()).isEqualTo("A");
  }
}
