package io.lianxi.dialer.campaign.lead.search;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.LeadState;
import io.lianxi.dialer.campaign.lead.LeadWish;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.MemoryLeads;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.lead.search.LeadPages.Asked;
import io.lianxi.dialer.campaign.lead.search.LeadPages.Penetration;
import io.lianxi.dialer.campaign.lead.search.LeadPages.Row;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.campaign.reason.GivenReasons;
import io.lianxi.dialer.campaign.reason.MemoryGivenReasons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everything that looks through leads does. */
abstract class LeadPagesContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final CampaignId campaign = CampaignId.random();
  private final LeadList first = LeadList.begin(campaign, "first", "campaigns", NOW);
  private final LeadList second =
      LeadList.begin(campaign, "second", "campaigns", NOW.plusSeconds(60));
  private Looked looked = inMemory();

  /** A store of leads and one of reasons, and what looks through them. */
  record Looked(Leads leads, GivenReasons reasons, LeadPages pages) {}

  static Looked inMemory() {
    MemoryLeads leads = new MemoryLeads();
    GivenReasons reasons = new MemoryGivenReasons();
    return new Looked(leads, reasons, new MemoryLeadPages(leads, reasons));
  }

  abstract Looked looked();

  @BeforeEach
  void leadsCome() {
    looked = looked();
    add(
        first,
        wish("王芳", "C1", "+8613800000001", "+862120000001"),
        wish("王伟", "C2", "+8613800000002"));
    add(second, wish("李静", "C3", "+8613800000003"));
  }

  private void add(LeadList list, LeadWish... wishes) {
    looked.leads().begin(list);
    looked.leads().add(list, List.of(wishes), NOW);
    looked.leads().finish(list.id());
  }

  private static LeadWish wish(String name, String customer, String... numbers) {
    return new LeadWish(
        customer,
        name,
        Stream.of(numbers)
            .map(one -> new LeadNumber(new PhoneNumber(one), LeadNumber.Type.MOBILE, false))
            .toList(),
        "上海",
        null,
        3,
        Map.of("plan", "199"),
        null);
  }

  private Asked asked(
      @Nullable LeadState state, @Nullable LeadClosing closedAs, @Nullable UUID list) {
    return new Asked(campaign, state, closedAs, list, "", 0);
  }

  private List<String> names(Asked asked, int size) {
    return looked.pages().page(asked, size).stream().map(Row::name).toList();
  }

  private List<String> found(String q) {
    return names(new Asked(campaign, null, null, null, q, 0), 9);
  }

  @Test
  void leadsAreToldInPieces() {
    List<Row> some = looked.pages().page(asked(null, null, null), 2);
    assertThat(some).extracting(Row::name).containsExactly("王芳", "王伟");
    long after = some.getLast().id();
    assertThat(names(new Asked(campaign, null, null, null, "", after), 2)).containsExactly("李静");
    assertThat(names(new Asked(CampaignId.random(), null, null, null, "", 0), 2)).isEmpty();
  }

  @Test
  void aLeadIsToldAsItCame() {
    Row row = looked.pages().page(asked(null, null, first.id()), 1).getFirst();
    assertThat(row.list()).isEqualTo(first.id());
    assertThat(row.customer()).isEqualTo("C1");
    assertThat(row.numbers()).hasSize(2);
    assertThat(row.province()).isEqualTo("上海");
    assertThat(row.priority()).isEqualTo(3);
    assertThat(row.fields()).isEqualTo(Map.of("plan", "199"));
    assertThat(row.hasConsent()).isFalse();
    assertThat(row.state()).isEqualTo(LeadState.READY);
    assertThat(row.nextAt()).isEqualTo(NOW);
    assertThat(row.closedAs()).isNull();
  }

  @Test
  void aLeadIsFoundByNameCustomerOrAnyOfItsNumbers() {
    assertThat(found("王")).containsExactly("王芳", "王伟");
    assertThat(found("芳")).as("not the beginning").isEmpty();
    assertThat(found("C3")).containsExactly("李静");
    assertThat(found("13800000002")).containsExactly("王伟");
    assertThat(found("021-20000001")).containsExactly("王芳");
    assertThat(found("%")).isEmpty();
  }

  @Test
  void leadsAreToldByHowTheyStand() {
    lose("王芳");
    assertThat(names(asked(LeadState.CLOSED, null, null), 9)).containsExactly("王芳");
    assertThat(names(asked(null, LeadClosing.LOST, null), 9)).containsExactly("王芳");
    assertThat(names(asked(null, LeadClosing.WON, null), 9)).isEmpty();
    assertThat(names(asked(null, null, second.id()), 9)).containsExactly("李静");
  }

  /** All are claimed; {@code name} is called and lost. */
  private Lead lose(String name) {
    Lead lead =
        looked.leads().claim(campaign, LeadAge.ANY, 9, "dial", NOW).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    Lead called = LeadCourse.after(lead, CallOutcome.CONNECTED, RecycleRules.usual(), NOW);
    looked.leads().save(LeadCourse.after(called, new LeadResult.Lost(null), NOW));
    return lead;
  }

  @Test
  void aLeadTellsWhyItWasLost() {
    Lead lost = lose("王芳");
    reason(lost, lost.claims() - 1, LeadClosing.LOST, "earlier");
    reason(lost, lost.claims(), LeadClosing.LOST, "price");
    reason(
        looked.leads().find(new LeadId(lost.id().value() + 1)).orElseThrow(),
        1,
        LeadClosing.WON,
        "open");
    assertThat(looked.pages().page(asked(null, null, first.id()), 9))
        .extracting(Row::reason)
        .containsExactly("price", null);
  }

  private void reason(Lead lead, int claim, LeadClosing closing, String code) {
    AttemptId call = new AttemptId(UUID.randomUUID().toString());
    looked
        .reasons()
        .keep(new GivenReason(call, campaign, lead.id(), claim, closing, code, WANG, NOW));
  }

  @Test
  void aListTellsHowFarItIs() {
    lose("王芳");
    assertThat(looked.pages().lists(campaign))
        .extracting(far -> far.list().name(), Penetration::leads, Penetration::called)
        .containsExactly(tuple("second", 1L, 0L), tuple("first", 2L, 1L));
    Penetration far = looked.pages().lists(campaign).getLast();
    assertThat(far.closed()).isEqualTo(1);
    assertThat(far.lost()).isEqualTo(1);
    assertThat(far.won()).isZero();
  }

  @Test
  void whoIsOnAListThatWasTakenBackIsNotTold() {
    looked.leads().withdraw(first.id());
    assertThat(names(asked(null, null, null), 9)).containsExactly("李静");
    assertThat(looked.pages().lists(campaign).getLast().list().state())
        .isEqualTo(LeadList.State.WITHDRAWN);
  }
}
