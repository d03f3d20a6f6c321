package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.AgentId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which agents' legs wait. */
class KeptLegsTest {
  private static final AgentId ANNA = new AgentId("anna");
  private static final AgentId BERT = new AgentId("bert");

  private final KeptLegs legs = new KeptLegs();

  @Test
  void aLegIsTakenOnce() {
    assertThat(legs.waits(ANNA, "PJSIP/anna-1")).isEmpty();
    assertThat(legs.take(BERT)).isEmpty();
    assertThat(legs.take(ANNA)).contains("PJSIP/anna-1");
    assertThat(legs.take(ANNA)).isEmpty();
  }

  @Test
  void theNewestLegOfAnAgentIsTheOne() {
    legs.waits(ANNA, "PJSIP/anna-1");
    assertThat(legs.waits(ANNA, "PJSIP/anna-1")).isEmpty();
    assertThat(legs.waits(ANNA, "PJSIP/anna-2")).contains("PJSIP/anna-1");
    assertThat(legs.take(ANNA)).contains("PJSIP/anna-2");
  }

  @Test
  void whoeverTalksNeedsNoOtherLegThatWaits() {
    legs.waits(ANNA, "PJSIP/anna-1");
    assertThat(legs.talks(ANNA, "PJSIP/anna-1")).isEmpty();
    assertThat(legs.agents()).isEmpty();
    legs.waits(ANNA, "PJSIP/anna-1");
    assertThat(legs.talks(ANNA, "PJSIP/anna-2")).contains("PJSIP/anna-1");
    assertThat(legs.agents()).isEmpty();
  }

  @Test
  void aLegThatEndedWaitsNoMore() {
    legs.waits(ANNA, "PJSIP/anna-1");
    legs.waits(BERT, "PJSIP/bert-1");
    legs.ended("PJSIP/anna-1");
    assertThat(legs.agents()).containsExactly(BERT);
    legs.clear();
    assertThat(legs.agents()).isEmpty();
  }

  @Test
  void onlyTheLegsOfThoseWhoAreNamedLastStay() {
    assertThat(legs.stays(ANNA)).isFalse();
    legs.staysFor(Set.of(ANNA, BERT));
    legs.staysFor(Set.of(BERT));
    assertThat(legs.stays(ANNA)).isFalse();
    assertThat(legs.stays(BERT)).isTrue();
  }

  @Test
  void aChannelSaysWhoseLegItIsThatWaits() {
    assertThat(KeptLegs.agent("PJSIP/anna-1", Map.of("LIANXI_KEPT", "anna"))).contains(ANNA);
    assertThat(KeptLegs.agent("PJSIP/anna-1", Map.of("LIANXI_KEPT", ""))).isEmpty();
    assertThat(KeptLegs.agent("PJSIP/anna-1", Map.of())).isEmpty();
    assertThat(KeptLegs.agent(null, Map.of("LIANXI_KEPT", "anna"))).isEmpty();
    assertThat(KeptLegs.agent("PJSIP/anna-1<ZOMBIE>", Map.of("LIANXI_KEPT", "anna"))).isEmpty();
  }
}
