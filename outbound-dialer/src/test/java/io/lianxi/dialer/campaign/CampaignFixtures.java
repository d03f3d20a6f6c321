package io.lianxi.dialer.campaign;

import io.lianxi.acd.QueueName;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.blending.BlendingRules;
import io.lianxi.dialer.campaign.lead.LeadMix;
import io.lianxi.dialer.campaign.lead.RecycleRules;
import io.lianxi.dialer.campaign.preview.PreviewRules;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.compliance.CallingHours;
import io.lianxi.dialer.compliance.GateRules;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.message.MessageRules;
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
    return with(of, of.state(), conduct(of.conduct(), rules, of.conduct().mix()));
  }

  /** The same with new leads and those that are called again in another proportion. */
  public static Campaign with(Campaign of, LeadMix mix) {
    return with(of, of.state(), conduct(of.conduct(), of.conduct().preview(), mix));
  }

  private static Conduct conduct(Conduct of, PreviewRules preview, LeadMix mix) {
    return new Conduct(
        of.callbacks(),
        of.script(),
        of.machines(),
        preview,
        of.blending(),
        of.quotas(),
        mix,
        of.message());
  }

  /** A draft that tells a message. */
  public static Campaign message(String name, MessageRules rules) {
    Conduct usual = Conduct.USUAL;
    Conduct telling =
        new Conduct(
            usual.callbacks(),
            null,
            usual.machines(),
            usual.preview(),
            usual.blending(),
            usual.quotas(),
            usual.mix(),
            rules);
    return campaign(name, 5, 1, PacingPolicy.usual(PacingMode.MESSAGE), telling);
  }

  /** A draft with what is shipped for its mode. */
  public static Campaign campaign(String name, int priority, int share, PacingMode mode) {
    return campaign(name, priority, share, PacingPolicy.usual(mode), Conduct.USUAL);
  }

  private static Campaign campaign(
      String name, int priority, int share, PacingPolicy pacing, Conduct conduct) {
    CallingHours hours = new CallingHours(CallingHours.usual(ZoneId.of("Asia/Shanghai")));
    return new Campaign(
        CampaignId.random(),
        1,
        name,
        CampaignState.DRAFT,
        new QueueName("outbound"),
        new PhoneNumber("+862110000000"),
        pacing,
        GateRules.usual(Purpose.CARE, hours),
        RecycleRules.usual(),
        priority,
        share,
        Instant.parse("2026-03-01T00:00:00Z"),
        null,
        conduct);
  }

  /** The same, running, whose agents go about its calls so. */
  public static Campaign running(Campaign campaign, Conduct conduct) {
    return with(campaign, CampaignState.RUNNING, conduct);
  }

  private static Campaign with(Campaign of, CampaignState state, Conduct conduct) {
    return new Campaign(
        of.id(),
        of.version(),
        of.name(),
        state,
        of.queue(),
        of.callerNumber(),
        of.pacing(),
        of.rules(),
        of.recycle(),
        of.priority(),
        of.share(),
        of.startsAt(),
        of.endsAt(),
        conduct);
  }

  /** As is usual, but for these. */
  public static Conduct conduct(BlendingRules blending, QuotaRules quotas) {
    Conduct usual = Conduct.USUAL;
    return new Conduct(
        usual.callbacks(),
        null,
        usual.machines(),
        usual.preview(),
        blending,
        quotas,
        usual.mix(),
        null);
  }
}
