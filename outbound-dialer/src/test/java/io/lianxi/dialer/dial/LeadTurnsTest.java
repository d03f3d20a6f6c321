package io.lianxi.dialer.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignFixtures;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadTurnsTest {
  private final LeadTurns turns = new LeadTurns();

  private static Campaign campaign(Integer newOfHundred) {
    return CampaignFixtures.with(CampaignFixtures.campaign("mixed"), new LeadMix(newOfHundred));
  }

  /** Which are taken when leads of these ages are due. */
  private List<LeadAge> taken(Campaign campaign, int calls, Set<LeadAge> due) {
    List<LeadAge> taken = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      turns.next(campaign, age -> Optional.of(age).filter(due::contains)).ifPresent(taken::add);
    }
    return taken;
  }

  @Test
  void bothKindsHaveTheirShare() {
    assertThat(taken(campaign(25), 4, Set.of(LeadAge.NEW, LeadAge.CALLED)))
        .containsExactly(LeadAge.CALLED, LeadAge.CALLED, LeadAge.CALLED, LeadAge.NEW);
  }

  @Test
  void whereOneKindIsNotDueTheOtherIsCalled() {
    assertThat(taken(campaign(100), 2, Set.of(LeadAge.CALLED)))
        .containsExactly(LeadAge.CALLED, LeadAge.CALLED);
    assertThat(taken(campaign(0), 2, Set.of(LeadAge.NEW)))
        .containsExactly(LeadAge.NEW, LeadAge.NEW);
  }

  @Test
  void whatOneKindMissedItDoesNotCatchUpWith() {
    Campaign half = campaign(50);
    taken(half, 50, Set.of(LeadAge.CALLED));
    assertThat(taken(half, 4, Set.of(LeadAge.NEW, LeadAge.CALLED)))
        .containsExactly(LeadAge.CALLED, LeadAge.NEW, LeadAge.CALLED, LeadAge.NEW);
  }

  @Test
  void whereNobodyIsDueNobodyHasHadATurn() {
    Campaign half = campaign(50);
    assertThat(taken(half, 3, Set.of())).isEmpty();
    assertThat(taken(half, 2, Set.of(LeadAge.NEW, LeadAge.CALLED)))
        .containsExactly(LeadAge.CALLED, LeadAge.NEW);
  }

  @Test
  void withoutAMixTheOrderOfLeadsSays() {
    assertThat(taken(CampaignFixtures.campaign("plain"), 2, Set.of(LeadAge.ANY)))
        .containsExactly(LeadAge.ANY, LeadAge.ANY);
  }
}
