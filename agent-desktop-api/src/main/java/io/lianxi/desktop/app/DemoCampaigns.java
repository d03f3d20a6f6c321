package io.lianxi.desktop.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.app.DemoLeavers.Leaver;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.Campaign;
import io.lianxi.dialer.campaign.CampaignState;
import io.lianxi.dialer.campaign.Campaigns;
import io.lianxi.dialer.campaign.Conduct;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.Lead;
import io.lianxi.dialer.campaign.lead.LeadAge;
import io.lianxi.dialer.campaign.lead.LeadCourse;
import io.lianxi.dialer.campaign.lead.LeadResult;
import io.lianxi.dialer.campaign.lead.Leads;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.lead.intake.LeadIntake;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Worth;
import io.lianxi.dialer.retention.study.Outcomes;
import io.lianxi.dialer.retention.study.Outcomes.Told;
import io.lianxi.dialer.retention.study.Plan;
import io.lianxi.dialer.retention.study.Plans;
import io.lianxi.dialer.retention.study.Studies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Campaigns to try things with: one that is over, with what became of its customers and what was
 * learned from it, and one that is ready to begin. Each is added at a start at which it is missing.
 */
final class DemoCampaigns implements SmartInitializingSingleton {
  static final CampaignId PAST = new CampaignId("de300000-0000-4000-8000-000000000001");
  static final CampaignId NEXT = new CampaignId("de300000-0000-4000-8000-000000000002");

  private static final int PAST_LEADS = 480;
  private static final int NEXT_LEADS = 120;
  private static final String ADDED_BY = "demo";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final HoldOut THIRD = new HoldOut(3_333);
  private static final Worth WORTH = new Worth("last_bill", 10_000, 0.5, 12, 2_000, 500);
  private static final String RISK = "流失概率";

  private final Campaigns campaigns;
  private final Stores stores;
  private final LeadIntake intake;
  private final Studies studies;
  private final Clock clock;

  /** Where what belongs to campaigns is kept. */
  record Stores(Leads leads, Plans plans, Outcomes outcomes) {}

  DemoCampaigns(
      Campaigns campaigns, Stores stores, LeadIntake intake, Studies studies, Clock clock) {
    this.campaigns = campaigns;
    this.stores = stores;
    this.intake = intake;
    this.studies = studies;
    this.clock = clock;
  }

  /** A campaign is kept last: one whose making has died is made again, and nobody comes twice. */
  @Override
  public void afterSingletonsInstantiated() {
    if (campaigns.find(PAST).isEmpty()) {
      List<Leaver> leavers = DemoLeavers.of(1, PAST_LEADS);
      plan(PAST, THIRD);
      take(PAST, "上季度高风险客户", leavers);
      call(leavers);
      add(PAST, "上季度流失挽留（演示）", CampaignState.STOPPED);
      studies.begin(PAST, ADDED_BY);
    }
    if (campaigns.find(NEXT).isEmpty()) {
      plan(NEXT, HoldOut.NOBODY);
      take(NEXT, "本月流失预警", DemoLeavers.of(2, NEXT_LEADS));
      add(NEXT, "流失预警（演示）", CampaignState.DRAFT);
    }
  }

  private void plan(CampaignId campaign, HoldOut holdOut) {
    if (stores.plans().find(campaign).isEmpty()) {
      stores.plans().save(new Plan(campaign, 1, holdOut, WORTH, RISK), ADDED_BY, clock.instant());
    }
  }

  private void add(CampaignId id, String name, CampaignState state) {
    campaigns.save(
        new Campaign(
            id,
            1,
            name,
            state,
            new QueueName("general"),
            new PhoneNumber("10000"),
            PacingPolicy.usual(PacingMode.PROGRESSIVE),
            GateRules.usual(Purpose.CHURN_WARNING, new CallingHours(CallingHours.usual(ZONE))),
            RecycleRules.usual(),
            5,
            10,
            null,
            null,
            Conduct.USUAL),
        ADDED_BY,
        clock.instant());
  }

  private void take(CampaignId campaign, String name, List<Leaver> leavers) {
    String file =
        leavers.stream()
            .map(Leaver::line)
            .collect(Collectors.joining("\n", DemoLeavers.HEADER + "\n", "\n"));
    LeadIntake.Order order =
        new LeadIntake.Order(campaign, Purpose.CHURN_WARNING, name, Map.of(), ADDED_BY);
    try {
      intake.run(order, new ByteArrayInputStream(file.getBytes(UTF_8)), read -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those who are not held out were called; of all is known whether they stayed. */
  private void call(List<Leaver> leavers) {
    Map<String, Leaver> known =
        leavers.stream().collect(Collectors.toMap(Leaver::number, Function.identity()));
    Instant now = clock.instant();
    List<Lead> claimed = stores.leads().claim(PAST, LeadAge.ANY, Leads.MOST_AT_ONCE, ADDED_BY, now);
    for (Lead lead : claimed) {
      Leaver leaver = Objects.requireNonNull(known.get(lead.customer()));
      Lead called = LeadCourse.after(lead, CallOutcome.CONNECTED, RecycleRules.usual(), now);
      stores.leads().save(LeadCourse.after(called, result(leaver), now));
    }
    LocalDate until = LocalDate.ofInstant(now, ZONE);
    List<Told> told = new ArrayList<>();
    for (Leaver leaver : leavers) {
      boolean isCalled = !THIRD.holds(HoldOut.bucket(PAST, leaver.number()));
      told.add(new Told(leaver.number(), "", leaver.stays(isCalled), until));
    }
    stores.outcomes().add(PAST, told);
  }

  private static LeadResult result(Leaver leaver) {
    return leaver.isWon() ? new LeadResult.Won(null) : new LeadResult.Lost(null);
  }
}
