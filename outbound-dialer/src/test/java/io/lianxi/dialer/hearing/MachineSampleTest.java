package io.lianxi.dialer.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineSampleTest {
  private static final CampaignId CAMPAIGN = new CampaignId("11111111-2222-3333-4444-555555555555");
  private static final List<AttemptId> CALLS =
      IntStream.range(0, 20_000).mapToObj(i -> new AttemptId("call" + i)).toList();

  private static long of(MachineSample sample) {
    return CALLS.stream().filter(call -> sample.includes(CAMPAIGN, call)).count();
  }

  @Test
  void oneInTwentyIsAboutThatShareOfAllCalls() {
    assertThat(of(new MachineSample(20))).isBetween(900L, 1_100L);
    assertThat(of(new MachineSample(5))).isBetween(3_800L, 4_200L);
    assertThat(of(MachineSample.NONE)).isZero();
  }

  @Test
  void aSparserSampleIsPartOfADenserOne() {
    MachineSample sparse = new MachineSample(100);
    MachineSample dense = new MachineSample(10);
    assertThat(CALLS)
        .filteredOn(call -> sparse.includes(CAMPAIGN, call))
        .isNotEmpty()
        .allMatch(call -> dense.includes(CAMPAIGN, call));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 4, 1_001})
  void aSampleIsNeitherNearlyAllNorNearlyNothing(int oneIn) {
    assertThatThrownBy(() -> new MachineSample(oneIn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("oneIn must be");
  }
}
