package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Leads for tests. */
public final class LeadFixtures {
  private LeadFixtures() {}

  /** One that was claimed once, of a campaign, with a number. */
  public static Lead claimed(LeadId id, CampaignId campaign, PhoneNumber number) {
    return new Lead(
        id,
        campaign,
        "C1",
        "客户",
        List.of(new LeadNumber(number, LeadNumber.Type.MOBILE, false)),
        "",
        null,
        0,
        0,
        Map.of(),
        null,
        LeadState.CALLING,
        0,
        0,
        Map.of(),
        1,
        Instant.EPOCH,
        null,
        null);
  }

  /** As a list brings it, with these numbers. */
  public static LeadWish wish(PhoneNumber... numbers) {
    return new LeadWish(
        "C1",
        "客户",
        Stream.of(numbers)
            .map(number -> new LeadNumber(number, LeadNumber.Type.MOBILE, false))
            .toList(),
        "",
        null,
        0,
        Map.of(),
        null);
  }
}
