package io.lianxi.dialer.campaign;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.pacing.PacingMode;
import io.lianxi.dialer.pacing.PacingPolicy;
import java.time.Instant;
import java.time.ZoneId;

/** Campaigns for tests. */
public final class CampaignFixtures {
  private CampaignFixtures() {}

  /** A draft with what is shipped. */
  public static Campaign campaign(String name) {
    return campaign(name, 5, 1);
  }

  /** A draft with what is shipped. */
  public static Campaign campaign(String name, int priority, int share) {
    return campaign(name, priority, share, PacingMode.PROGRESSIVE);
  }

  /** The same with other rules for leads that are looked at. */
  public static Campaign with(Campaign of, PreviewRules rules) {
    Conduct conduct = of.conduct();
    return new Campaign(
        of.id(),
        of.version(),
        of.name(),
        of.state(),
        of.queue(),
        of.callerNumber(),
        of.pacing(),
        of.rules(),
        of.recycle(),
        of.priority(),
        of.share(),
        of.startsAt(),
        of.endsAt(),
        new Conduct(conduct.callbacks(), conduct.script(), conduct.machines(), rules));
  }

  /** A draft with what is shipped for its mode. */
  public static Campaign campaign(String name, int priority, int share, PacingMode mode) {
    CallingHours hours = new CallingHours(CallingHours.usual(ZoneId.of("Asia/Shanghai")));
    return new Campaign(
        CampaignId.random(),
        1,
        name,
        CampaignState.DRAFT,
        new QueueName("outbound"),
        new PhoneNumber("+862110000000"),
        PacingPolicy.usual(mode),
        GateRules.usual(Purpose.CARE, hours),
        RecycleRules.usual(),
        priority,
        share,
        Instant.parse("2026-03-01T00:00:00Z"),
        null,
        Conduct.USUAL);
  }

  /** The same, running, whose agents go about its calls so. */
  public static Campaign running(Campaign campaign, Conduct conduct) {
    return new Campaign(
        campaign.id(),
        1,
        campaign.name(),
        CampaignState.RUNNING,
        campaign.queue(),
        campaign.callerNumber(),
        campaign.pacing(),
        campaign.rules(),
        campaign.recycle(),
        campaign.priority(),
        campaign.share(),
        campaign.startsAt(),
        campaign.endsAt(),
        conduct);
  }

  /** As is usual, but for these. */
  public static Conduct conduct(BlendingRules blending, QuotaRules quotas) {
    Conduct usual = Conduct.USUAL;
    return new Conduct(
        usual.callbacks(), null, usual.machines(), usual.preview(), blending, quotas);
  }
}
