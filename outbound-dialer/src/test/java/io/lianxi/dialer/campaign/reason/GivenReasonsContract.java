package io.lianxi.dialer.campaign.reason;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of given reasons does. */
abstract class GivenReasonsContract {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private final LeadId lead = new LeadId(UUID.randomUUID().getMostSignificantBits() >>> 1);
  private final AttemptId attempt = new AttemptId(UUID.randomUUID().toString());

  abstract GivenReasons reasons();

  private GivenReason reason(LeadClosing closing, String code) {
    return new GivenReason(attempt, CampaignId.random(), lead, 3, closing, code, WANG, NOW);
  }

  @Test
  void whatIsSaidFirstOfACallStays() {
    GivenReasons reasons = reasons();
    assertThat(reasons.of(attempt)).isEmpty();
    GivenReason price = reason(LeadClosing.LOST, "price");
    reasons.keep(price);
    reasons.keep(price);
    reasons.keep(reason(LeadClosing.WON, "offer"));
    assertThat(reasons.of(attempt)).contains(price);
  }

  @Test
  void ofManyCallsThoseThatHaveReasonsAreTold() {
    GivenReasons reasons = reasons();
    GivenReason price = reason(LeadClosing.LOST, "price");
    reasons.keep(price);
    assertThat(reasons.of(List.of(attempt, new AttemptId("another"))))
        .isEqualTo(Map.of(attempt, price));
    assertThat(reasons.of(List.of())).isEmpty();
  }

  @Test
  void aReasonIsThatOfItsClaimOfTheLead() {
    GivenReasons reasons = reasons();
    GivenReason price = reason(LeadClosing.LOST, "price");
    reasons.keep(price);
    assertThat(reasons.of(lead, 3)).contains(price);
    assertThat(reasons.of(lead, 4)).isEmpty();
  }
}
