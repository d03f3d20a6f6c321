package io.lianxi.ivr.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {

  private static String written(Language language, Phrase... phrases) {
    return Writing.of(
        List.of(phrases).stream().map(phrase -> new Utterance(language, phrase)).toList());
  }

  @Test
  void valuesAreWrittenAsPeopleWriteThem() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertThat(written(Language.ZH, new Phrase.Literal("余额"), new Phrase.Money(-1_205)))
        .isEqualTo("余额-12.05元");
    assertThat(written(Language.EN, new Phrase.Money(50))).isEqualTo("0.50 yuan");
    assertThat(written(Language.ZH, new Phrase.Day(day), new Phrase.Amount(7)))
        .isEqualTo("2026年10月1日7");
    assertThat(written(Language.EN, new Phrase.Day(day))).isEqualTo("October 1, 2026");
    assertThat(written(Language.EN, new Phrase.Digits("+86 10"))).isEqualTo("+86 10");
  }
}
