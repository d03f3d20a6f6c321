package io.lianxi.dialer.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineErrorTest {
  private static final Instant T0 = Instant.parse("2026-03-02T02:00:00Z");
  private static final Shift DAY = new Shift(T0, T0.plusSeconds(36_000));

  @ParameterizedTest
  @CsvSource({
    "0,   0, 0.0200",
    "0.1, 0, 0.0200", // machines are as likely among the abandoned as among the connected
    "0,   5, 0.0667", // people who were hung up are abandoned, and had answered
    "0.1, 5, 0.0716",
    "1,   0, 0",
  })
  void whatIsLeftIsTheShareOfPeopleWhoFoundNobody(double missed, double hungUp, double share) {
    AbandonCount net = new MachineError(missed, hungUp).net(new AbandonCount(100, 2));
    assertThat(net.share()).isEqualTo(share, within(0.0001));
  }

  @Test
  void whatIsMeasuredIsToldWithThePaceAndTheOtherDefinitionsStayAsTheyAre() {
    Pacing pacing = new Pacing(PacingPolicy.usual(PacingMode.POWER), DAY, AbandonCount.NONE);
    pacing.resume(new AbandonCount(100, 2));
    pacing.learn(new PacingEvent.MachinesMeasured(new MachineError(0.1, 5), T0));
    AbandonShares shares = pacing.decide(T0).abandons();
    assertThat(shares.withoutMachines()).isEqualTo(0.0716, within(0.0001));
    assertThat(shares.day()).isEqualTo(0.02, within(0.0001));
    assertThat(shares.largest()).isEqualTo(shares.withoutMachines());
  }

  @Test
  void noErrorIsImpossible() {
    assertThatThrownBy(() -> new MachineError(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MachineError(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MachineError(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
