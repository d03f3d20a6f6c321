package io.lianxi.dialer.campaign.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadMixTest {
  private static List<LeadAge> turns(LeadMix mix, long from, long to) {
    return LongStream.range(from, to).mapToObj(mix::turn).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 33, 50, 67, 99, 100})
  void anyHundredCallsHaveTheShareOfNewOnes(int share) {
    for (long from : List.of(0L, 17L, 1_000_000_007L)) {
      assertThat(turns(new LeadMix(share), from, from + 100))
          .filteredOn(LeadAge.NEW::equals)
          .hasSize(share);
    }
  }

  @Test
  void turnsAreSpreadEvenly() {
    assertThat(turns(new LeadMix(50), 0, 4))
        .containsExactly(LeadAge.CALLED, LeadAge.NEW, LeadAge.CALLED, LeadAge.NEW);
    assertThat(turns(new LeadMix(75), 0, 4))
        .containsExactly(LeadAge.CALLED, LeadAge.NEW, LeadAge.NEW, LeadAge.NEW);
  }

  @Test
  void withoutAShareItIsAnybodysTurn() {
    assertThat(turns(LeadMix.NONE, 0, 300)).containsOnly(LeadAge.ANY);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void thereIsNoOtherShare(int share) {
    assertThatThrownBy(() -> new LeadMix(share)).hasMessageContaining("newOfHundred");
  }
}
