package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lianxi.dialer.CampaignId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldOutTest {
  private static final CampaignId ONE = new CampaignId("0190a5c1-0000-7000-8000-000000000001");
  private static final CampaignId OTHER = new CampaignId("0190a5c1-0000-7000-8000-000000000002");

  private static long heldOut(CampaignId campaign, int tenThousandths) {
    HoldOut holdOut = new HoldOut(tenThousandths);
    return IntStream.range(0, 20_000)
        .filter(i -> holdOut.holds(HoldOut.bucket(campaign, "C" + i)))
        .count();
  }

  @Test
  void customersAreHeldOutInTheShareThatIsSet() {
    assertThat((double) heldOut(ONE, 1_000) / 20_000).isEqualTo(0.1, within(0.007));
    assertThat(heldOut(ONE, 0)).isZero();
  }

  @Test
  void whoIsHeldOutStaysSo() {
    assertThat(HoldOut.bucket(ONE, "C1")).isEqualTo(HoldOut.bucket(ONE, "C1")).isEqualTo(9_544);
  }

  @Test
  void aLargerShareHoldsWhomASmallerOneHeld() {
    for (int i = 0; i < 2_000; i++) {
      int bucket = HoldOut.bucket(ONE, "C" + i);
      if (new HoldOut(500).holds(bucket)) {
        assertThat(new HoldOut(2_000).holds(bucket)).isTrue();
      }
    }
  }

  @Test
  void anotherCampaignHoldsOutOthers() {
    HoldOut half = new HoldOut(5_000);
    long both =
        IntStream.range(0, 20_000)
            .filter(
                i ->
                    half.holds(HoldOut.bucket(ONE, "C" + i))
                        && half.holds(HoldOut.bucket(OTHER, "C" + i)))
            .count();
    assertThat((double) both / 20_000).isEqualTo(0.25, within(0.02));
  }

  @Test
  void moreThanHalfIsNoHoldOut() {
    assertThatThrownBy(() -> new HoldOut(5_001)).hasMessageContaining("must be 0 to 5000");
  }
}
