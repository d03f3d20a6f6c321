package io.lianxi.acd.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.line.Heard;
import io.lianxi.acd.line.Heard.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static LianxiReachedEvent told(String amd, String heard) {
    LianxiReachedEvent event = new LianxiReachedEvent("test");
    event.setAmd(amd);
    event.setHeard(heard);
    return event;
  }

  @ParameterizedTest
  @CsvSource({
    "1, MACHINE, MACHINE, true",
    "2, MACHINE, MACHINE, false",
    "1, HUMAN, PERSON, false",
    "1, NOTSURE, UNSURE, false",
    "1, HANGUP, UNSURE, false",
  })
  void onlyWhatIsSurelyAMachineAndNotSparedIsHungUp(
      String amd, String heard, Verdict verdict, boolean isHungUp) {
    Heard said = Answers.heard(told(amd, heard)).orElseThrow();
    assertThat(said.verdict()).isEqualTo(verdict);
    assertThat(said.isHungUp()).isEqualTo(isHungUp);
    assertThat(Answers.isHungUp(told(amd, heard))).isEqualTo(isHungUp);
  }

  @Test
  void whereNobodyListenedNothingWasHeard() {
    assertThat(Answers.heard(told("0", ""))).isEmpty();
    assertThat(Answers.heard(new LianxiReachedEvent("test"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 2450, 1450",
    "2450, 1000, 0",
    "'', 2450, 2450",
    "'', 1780000000000, 0",
    "later, 2450, 2450",
  })
  void listeningTookAsLongAsTheDialplansClockSaysIfThatCanBe(
      String began, String toldAt, long millis) {
    LianxiReachedEvent event = told("1", "HUMAN");
    event.setCause("HUMAN-850-800");
    event.setBegan(began);
    event.setTold(toldAt);
    assertThat(Answers.heard(event))
        .contains(new Heard(Verdict.PERSON, "HUMAN-850-800", Duration.ofMillis(millis), false));
  }
}
