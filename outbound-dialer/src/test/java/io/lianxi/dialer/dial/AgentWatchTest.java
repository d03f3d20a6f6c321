package io.lianxi.dialer.dial;

import static io.lianxi.acd.agent.AgentFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Channel;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.agent.AgentState;
import io.lianxi.acd.agent.NotReadyReason;
import io.lianxi.acd.agent.Presence;
import io.lianxi.acd.agent.Workload;
import io.lianxi.dialer.dial.AgentWatch.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How agents stand to the campaigns of their queue. */
class AgentWatchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final ContactId CALL = ContactId.random();

  private static AgentState agent(Presence presence, Map<ContactId, Channel> load) {
    NotReadyReason reason = presence == Presence.NOT_READY ? NotReadyReason.BREAK : null;
    return new AgentState(WANG, presence, reason, NOW, NOW, load, null, Workload.NONE);
  }

  @ParameterizedTest
  @CsvSource({"AVAILABLE, READY", "NOT_READY, AWAY", "OFFLINE, OUT"})
  void whoHasNothingStandsAsTheySay(Presence presence, Standing standing) {
    assertThat(AgentWatch.standing(agent(presence, Map.of()), Set.of(CALL))).isEqualTo(standing);
  }

  @Test
  void whoHasACallOfTheCampaignIsCalling() {
    AgentState calling = agent(Presence.AVAILABLE, Map.of(CALL, Channel.VOICE));
    assertThat(AgentWatch.standing(calling, Set.of(CALL))).isEqualTo(Standing.CALLING);
  }

  @Test
  void whoServesACustomerWhoCalledIsAway() {
    AgentState serving = agent(Presence.AVAILABLE, Map.of(ContactId.random(), Channel.VOICE));
    assertThat(AgentWatch.standing(serving, Set.of(CALL))).isEqualTo(Standing.AWAY);
  }
}
