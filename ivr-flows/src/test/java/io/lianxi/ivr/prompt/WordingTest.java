package io.lianxi.ivr.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.ivr.phrase.Phrase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static String text(Phrase phrase, Language language) {
    return Wording.of(phrase, language).getFirst().text();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 零",
    "1, 一",
    "10, 十",
    "11, 十一",
    "20, 二十",
    "101, 一百零一",
    "110, 一百一十",
    "1001, 一千零一",
    "1010, 一千零一十",
    "10000, 一万",
    "10001, 一万零一",
    "10100, 一万零一百",
    "100000, 十万",
    "120034, 十二万零三十四",
    "12345678, 一千二百三十四万五千六百七十八",
    "100000000, 一亿",
    "100000001, 一亿零一",
    "100010000, 一亿零一万",
  })
  void chineseNumbersAreReadAsTheyAreSaid(long number, String text) {
    assertThat(Wording.chinese(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0,      零元,                  0 yuan",
    "12350,  一百二十三元五角,      123 yuan and 50 fen",
    "12305,  一百二十三元零五分,    123 yuan and 5 fen",
    "12355,  一百二十三元五角五分,  123 yuan and 55 fen",
    "-2000,  欠费二十元,            minus 20 yuan",
  })
  void moneyIsSpokenInBothLanguages(long fen, String chinese, String english) {
    assertThat(text(new Phrase.Money(fen), Language.ZH)).isEqualTo(chinese);
    assertThat(text(new Phrase.Money(fen), Language.EN)).isEqualTo(english);
  }

  @Test
  void whoeverIsNextIsToldSo() {
    assertThat(text(new Phrase.PeopleAhead(0), Language.ZH)).startsWith("您是下一位");
    assertThat(text(new Phrase.PeopleAhead(0), Language.EN)).startsWith("You are next");
    assertThat(text(new Phrase.PeopleAhead(1), Language.EN)).startsWith("There is one caller");
    assertThat(text(new Phrase.PeopleAhead(10), Language.ZH)).startsWith("您前面还有十位");
    assertThat(text(new Phrase.PeopleAhead(12), Language.ZH)).startsWith("您前面还有超过十位");
    assertThat(text(new Phrase.PeopleAhead(99), Language.EN)).startsWith("There are more than 90 ");
    assertThat(text(new Phrase.PeopleAhead(300), Language.EN)).startsWith("There are 300 ");
    assertThat(text(new Phrase.PeopleAhead(2141), Language.ZH)).startsWith("您前面还有超过五百位");
  }

  @ParameterizedTest
  @CsvSource({
    "0,                     零,               0",
    "42,                    四十二,           42",
    "-7,                    负七,             minus 7",
    "-9223372036854775808,  负九千九百九十九万亿九千九百九十九亿九千九百九十九万九千九百九十九, minus 9999999999999999",
  })
  void anAmountIsReadAsOneNumber(long number, String chinese, String english) {
    assertThat(text(new Phrase.Amount(number), Language.ZH)).isEqualTo(chinese);
    assertThat(text(new Phrase.Amount(number), Language.EN)).isEqualTo(english);
  }

  @Test
  void aDayIsReadInBothLanguages() {
    Phrase day = new Phrase.Day(LocalDate.of(2026, 10, 1));
    assertThat(text(day, Language.ZH)).isEqualTo("二零二六年十月一日");
    assertThat(text(day, Language.EN)).isEqualTo("October 1, 2026");
  }

  @Test
  void aNumberIsReadDigitByDigit() {
    Phrase number = new Phrase.Digits("+1 095");
    assertThat(Wording.of(number, Language.ZH).stream().map(Wording.Spoken::text))
        .containsExactly("幺", "零", "九", "五");
    assertThat(Wording.of(number, Language.EN).stream().map(Wording.Spoken::text))
        .containsExactly("1", "0", "9", "5");
  }
}
