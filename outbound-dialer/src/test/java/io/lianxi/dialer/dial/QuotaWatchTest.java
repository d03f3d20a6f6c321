package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.acd.time.SettableClock;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.MemoryCampaigns;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.quota.MemoryCells;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.quota.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cells of campaigns are closed when they are full. */
class QuotaWatchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final MemoryCampaigns campaigns = new MemoryCampaigns();
  private final MemoryLeads leads = new MemoryLeads();
  private final QuotaWatch watch = new QuotaWatch(campaigns, new MemoryCells(leads), clock);
  private final Campaign draft = CampaignFixtures.campaign("care");

  /** Three of one province, then one of another. */
  @BeforeEach
  void fourLeads() {
    LeadList list = LeadList.begin(draft.id(), "march", "campaigns", NOW);
    leads.begin(list);
    leads.add(
        list,
        IntStream.rangeClosed(1, 4).mapToObj(n -> wish(n, n < 4 ? "浙江" : "广东")).toList(),
        NOW);
    leads.finish(list.id());
  }

  private static LeadWish wish(int number, String province) {
    PhoneNumber phone = new PhoneNumber("+8613800000%03d".formatted(number));
    return new LeadWish(
        "C" + number,
        "",
        List.of(new LeadNumber(phone, LeadNumber.Type.MOBILE, false)),
        province,
        null,
        0,
        Map.of(),
        null);
  }

  private void limit(int version, int most) {
    Conduct conduct =
        CampaignFixtures.conduct(
            BlendingRules.USUAL, new QuotaRules(Trait.PROVINCE, LeadClosing.WON, List.of(), most));
    Campaign running = CampaignFixtures.running(draft, conduct);
    campaigns.save(running.with(running.state(), version), "campaigns", NOW);
  }

  private void wins(String customer) {
    Lead lead = leads.claim(draft.id(), LeadAge.ANY, 1, "dial", clock.instant()).getFirst();
    assertThat(lead.customer()).isEqualTo(customer);
    leads.save(LeadCourse.after(lead, new LeadResult.Won(null), clock.instant()));
    watch.look();
  }

  @Test
  void aFullCellIsNotClaimedAndOthersAre() {
    limit(1, 2);
    wins("C1");
    wins("C2");
    wins("C4");
    assertThat(leads.claim(draft.id(), LeadAge.ANY, 9, "dial", NOW)).isEmpty();
  }

  @Test
  void aCellIsClaimedAgainOnceItsLimitIsRaised() {
    limit(1, 1);
    wins("C1");
    wins("C4");
    limit(2, 2);
    watch.look();
    clock.advance(Duration.ofMinutes(15));
    wins("C2");
  }

  @Test
  void aCellIsClaimedAgainOnceThereIsNoLimit() {
    limit(1, 1);
    wins("C1");
    limit(2, 0);
    watch.look();
    clock.advance(Duration.ofMinutes(15));
    assertThat(leads.claim(draft.id(), LeadAge.ANY, 9, "dial", clock.instant())).hasSize(3);
  }
}
