package io.lianxi.dialer.campaign.lead.search;

import static io.lianxi.acd.agent.AgentFixtures.LI;
import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.campaign.callback.CallbackRules;
import io.lianxi.dialer.campaign.callback.Standing;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadFixtures;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads.Asked;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads.Place;
import io.lianxi.dialer.campaign.lead.search.PromisedLeads.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everything that looks through promised calls does. */
abstract class PromisedLeadsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final CampaignId campaign = CampaignId.random();
  private final LeadList list = LeadList.begin(campaign, "march", "campaigns", NOW);
  private Looked looked = inMemory();

  /** A store of leads, and what looks through it. */
  record Looked(Leads leads, PromisedLeads promised) {}

  abstract Looked looked();

  static Looked inMemory() {
    MemoryLeads leads = new MemoryLeads();
    return new Looked(leads, new MemoryPromisedLeads(leads));
  }

  /** One whose time is over, one whose time has begun, one that comes, and one without promise. */
  @BeforeEach
  void leadsArePromisedCalls() {
    looked = looked();
    looked.leads().begin(list);
    looked
        .leads()
        .add(
            list,
            IntStream.rangeClosed(1, 4)
                .mapToObj(PromisedLeadsContract::number)
                .map(LeadFixtures::wish)
                .toList(),
            NOW);
    looked.leads().finish(list.id());
    List<Lead> claimed = looked.leads().claim(campaign, LeadAge.ANY, 4, "dial", NOW);
    promise(claimed.get(0), NOW.plus(HOUR), null);
    promise(claimed.get(1), NOW.minusSeconds(1800), WANG);
    promise(claimed.get(2), NOW.minus(HOUR), LI);
    looked.leads().save(LeadCourse.untouched(claimed.get(3), NOW));
  }

  private static PhoneNumber number(int n) {
    return new PhoneNumber("+861380000000" + n);
  }

  private void promise(Lead lead, Instant at, @Nullable AgentId agent) {
    Callback callback = Callback.of(at, at.plus(HOUR), agent, CallbackRules.USUAL);
    assertThat(looked.leads().save(LeadCourse.after(lead, new LeadResult.CallBack(callback), NOW)))
        .isTrue();
  }

  private Asked asked(@Nullable AgentId agent, @Nullable Standing standing, @Nullable Place after) {
    return new Asked(Set.of(campaign), agent, standing, after);
  }

  private List<String> numbers(Asked asked, int size) {
    return looked.promised().page(asked, NOW, size).stream()
        .map(row -> row.number().value().substring(13))
        .toList();
  }

  @Test
  void theEarliestComesFirstAndTheRestInPieces() {
    assertThat(numbers(asked(null, null, null), 9)).containsExactly("3", "2", "1");
    Row first = looked.promised().page(asked(null, null, null), NOW, 1).getFirst();
    Place place = new Place(first.callback().at(), first.id());
    assertThat(numbers(asked(null, null, place), 1)).containsExactly("2");
  }

  @Test
  void callsAreToldByWhoMakesThemAndHowTheyStand() {
    assertThat(numbers(asked(WANG, null, null), 9)).containsExactly("2");
    assertThat(numbers(asked(null, Standing.COMING, null), 9)).containsExactly("1");
    assertThat(numbers(asked(null, Standing.DUE, null), 9)).containsExactly("2");
    assertThat(numbers(asked(null, Standing.MISSED, null), 9)).containsExactly("3");
    assertThat(numbers(asked(LI, Standing.DUE, null), 9)).isEmpty();
    assertThat(looked.promised().page(new Asked(Set.of(), null, null, null), NOW, 9)).isEmpty();
  }

  @Test
  void aCallIsToldWithWhomItIsTo() {
    Row row = looked.promised().page(asked(WANG, null, null), NOW, 1).getFirst();
    assertThat(row.campaign()).isEqualTo(campaign);
    assertThat(row.name()).isEqualTo("客户");
    assertThat(row.calls()).isZero();
    assertThat(looked.leads().find(row.id()).orElseThrow().promised()).isEqualTo(row.callback());
  }

  @Test
  void theyAreCountedByHowTheyStand() {
    assertThat(looked.promised().counts(asked(null, Standing.DUE, null), NOW))
        .isEqualTo(Map.of(Standing.COMING, 1L, Standing.DUE, 1L, Standing.MISSED, 1L));
    assertThat(looked.promised().counts(asked(LI, null, null), NOW))
        .isEqualTo(Map.of(Standing.MISSED, 1L));
  }

  @Test
  void whoseListWasTakenBackOrWhoIsBeingCalledDoesNotWait() {
    looked.leads().claimPromised(Set.of(campaign), Set.of(WANG), "dial", NOW);
    assertThat(numbers(asked(null, null, null), 9)).containsExactly("2", "1");
    looked.leads().withdraw(list.id());
    assertThat(numbers(asked(null, null, null), 9)).isEmpty();
  }
}
