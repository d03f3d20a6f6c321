package io.lianxi.dialer.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingArchiveTest {
  @ParameterizedTest
  @CsvSource({
    "ANSWERING_MACHINE, true",
    "WON, false",
    "WRONG_NUMBER, false",
    "DROPPED,",
    "'',",
    ","
  })
  void anAgentsWordSaysWhetherItWasAMachineIfItSaysAnything(
      @Nullable String disposition, @Nullable Boolean isMachine) {
    assertThat(HearingArchive.isMachine(disposition).orElse(null)).isEqualTo(isMachine);
  }
}
