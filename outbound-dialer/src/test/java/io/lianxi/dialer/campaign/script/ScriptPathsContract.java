package io.lianxi.dialer.campaign.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of ways through scripts does. */
abstract class ScriptPathsContract {
  private static final CampaignId CAMPAIGN = CampaignId.random();

  /** An empty store. */
  abstract ScriptPaths paths();

  private static ScriptPaths.Path path(String attempt, ScriptStep furthest, String... nodes) {
    return new ScriptPaths.Path(new AttemptId(attempt), CAMPAIGN, List.of(nodes), furthest);
  }

  @Test
  void theLastWayOfACallHolds() {
    ScriptPaths paths = paths();
    paths.keep(path("a", ScriptStep.OPENING, "hello"));
    paths.keep(path("a", ScriptStep.OFFER, "hello", "needs", "offer"));
    assertThat(paths.of(new AttemptId("a"))).containsExactly("hello", "needs", "offer");
    assertThat(paths.of(new AttemptId("b"))).isEmpty();
  }

  @Test
  void callsAreCountedByHowFarTheyCame() {
    ScriptPaths paths = paths();
    paths.keep(path("a", ScriptStep.OFFER, "hello"));
    paths.keep(path("b", ScriptStep.OFFER, "hello"));
    paths.keep(path("c", ScriptStep.CLOSE, "hello"));
    assertThat(paths.furthest(CAMPAIGN))
        .isEqualTo(Map.of(ScriptStep.OFFER, 2L, ScriptStep.CLOSE, 1L));
    assertThat(paths.furthest(CampaignId.random())).isEmpty();
  }
}
