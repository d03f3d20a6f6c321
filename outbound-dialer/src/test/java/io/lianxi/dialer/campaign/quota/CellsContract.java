package io.lianxi.dialer.campaign.quota;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of cells does, and what whoever claims leads makes of it. */
abstract class CellsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(900);
  private static final Trait PLAN = new Trait("套餐");

  private final CampaignId campaign = CampaignId.random();
  private final LeadList list = LeadList.begin(campaign, "march", "campaigns", NOW);

  abstract Leads leads();

  abstract Cells cells();

  /** Two from each of two provinces, and one of whom neither province nor plan is known. */
  @BeforeEach
  void fiveLeads() {
    leads().begin(list);
    leads()
        .add(
            list,
            List.of(
                wish(1, "浙江", Map.of("套餐", "129")),
                wish(2, "浙江", Map.of("套餐", "199")),
                wish(3, "广东", Map.of("套餐", "129")),
                wish(4, "广东", Map.of("套餐", "199")),
                wish(5, "", Map.of())),
            NOW);
    leads().finish(list.id());
  }

  private static LeadWish wish(int number, String province, Map<String, String> fields) {
    PhoneNumber phone = new PhoneNumber("+8613800000%03d".formatted(number));
    return new LeadWish(
        "C" + number,
        "",
        List.of(new LeadNumber(phone, LeadNumber.Type.MOBILE, false)),
        province,
        null,
        0,
        fields,
        null);
  }

  private List<String> claimed() {
    return leads().claim(campaign, LeadAge.ANY, 9, "dial", NOW).stream()
        .map(Lead::customer)
        .toList();
  }

  private void wins(int leads) {
    leads()
        .claim(campaign, LeadAge.ANY, leads, "dial", NOW)
        .forEach(lead -> leads().save(LeadCourse.after(lead, new LeadResult.Won(null), NOW)));
  }

  private Map<String, Long> counts(Trait by) {
    return cells().counts(campaign, new QuotaRules(by, LeadClosing.WON, List.of(), 5));
  }

  @Test
  void leadsThatCameToTheResultAreCountedByCell() {
    wins(3);
    assertThat(counts(Trait.PROVINCE)).containsExactly(Map.entry("浙江", 2L), Map.entry("广东", 1L));
    assertThat(counts(PLAN)).containsExactly(Map.entry("129", 2L), Map.entry("199", 1L));
  }

  @Test
  void whereTheTraitIsNotKnownIsACellToo() {
    wins(5);
    assertThat(counts(Trait.PROVINCE)).containsEntry("", 1L);
    assertThat(counts(PLAN)).containsEntry("", 1L);
  }

  @Test
  void otherResultsAndOtherCampaignsAreNotCounted() {
    wins(3);
    QuotaRules lost = new QuotaRules(Trait.PROVINCE, LeadClosing.LOST, List.of(), 5);
    assertThat(cells().counts(campaign, lost)).isEmpty();
    assertThat(
            cells()
                .counts(CampaignId.random(), new QuotaRules(PLAN, LeadClosing.WON, List.of(), 5)))
        .isEmpty();
  }

  @Test
  void whatWasWonOnAListThatIsWithdrawnStaysWon() {
    wins(2);
    leads().withdraw(list.id());
    assertThat(counts(Trait.PROVINCE)).containsExactly(Map.entry("浙江", 2L));
  }

  @Test
  void leadsOfAClosedCellAreNotClaimed() {
    cells().close(campaign, Trait.PROVINCE, Set.of("浙江", ""));
    assertThat(leads().counts(campaign, NOW).due()).isEqualTo(2);
    assertThat(leads().counts(campaign, NOW).later()).isEqualTo(3);
    assertThat(claimed()).containsExactly("C3", "C4");
  }

  @Test
  void cellsMayBeToldApartByAFieldOfTheLists() {
    cells().close(campaign, PLAN, Set.of("129"));
    assertThat(claimed()).containsExactly("C2", "C4", "C5");
  }

  @Test
  void aCellThatIsNotFullAnyMoreIsClaimedAgain() {
    cells().close(campaign, Trait.PROVINCE, Set.of("浙江", "广东"));
    cells().close(campaign, Trait.PROVINCE, Set.of("广东"));
    assertThat(claimed()).containsExactly("C1", "C2", "C5");
  }

  @Test
  void cellsOfAnotherTraitTakeTheirPlace() {
    cells().close(campaign, Trait.PROVINCE, Set.of("浙江"));
    cells().close(campaign, PLAN, Set.of("199"));
    assertThat(claimed()).containsExactly("C1", "C3", "C5");
  }

  @Test
  void anotherCampaignsCellsAreOfNoConcern() {
    cells().close(CampaignId.random(), Trait.PROVINCE, Set.of("浙江"));
    assertThat(claimed()).hasSize(5);
  }

  @Test
  void aPromiseIsKeptInAClosedCellToo() {
    Lead first = leads().claim(campaign, LeadAge.ANY, 1, "dial", NOW).getFirst();
    Callback callback =
        Callback.of(NOW.plusSeconds(60), NOW.plusSeconds(3600), WANG, CallbackRules.USUAL);
    leads().save(LeadCourse.after(first, new LeadResult.CallBack(callback), NOW));
    Instant then = NOW.plusSeconds(60);
    cells().close(campaign, Trait.PROVINCE, Set.of("浙江"));
    assertThat(leads().claimPromised(Set.of(campaign), Set.of(WANG), "dial", then)).isPresent();
  }

  @Test
  void leadsOfClosedCellsArePutOffAndAllOthersStayDue() {
    cells().close(campaign, Trait.PROVINCE, Set.of("浙江"));
    assertThat(cells().putOff(campaign, NOW, LATER)).isEqualTo(2);
    assertThat(cells().putOff(campaign, NOW, LATER)).as("they are due no more").isZero();
    cells().close(campaign, Trait.PROVINCE, Set.of());
    assertThat(claimed()).containsExactly("C3", "C4", "C5");
    assertThat(leads().claim(campaign, LeadAge.ANY, 9, "dial", LATER)).hasSize(2);
  }
}
