package io.lianxi.ivr.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.Language;
import io.lianxi.ivr.phrase.Phrase;
import io.lianxi.ivr.phrase.Saying;
import io.lianxi.ivr.phrase.Template;
import io.lianxi.ivr.phrase.Text;
import io.lianxi.ivr.phrase.Utterance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    "220,    两元两角,              2 yuan and 20 fen",
    "1222,   十二元两角二分,        12 yuan and 22 fen",
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

  @ParameterizedTest
  @CsvSource({
    "{n}条短信,         2,  两",
    "还有{number(n)}天, 2,  两",
    "{number(n)} 个月,  2,  两",
    "{number(n)}条,     -2, 负两",
    "{number(n)}条,     12, 十二",
    "{number(n)}条,     20, 二十",
    "{number(n)}月,     2,  二",
    "第{number(n)}次,   2,  二",
    "{number(n)},       2,  二",
    "共{number(n)}。,   2,  二",
  })
  void twoOfSomethingIsAnotherWord(String template, long n, String said) {
    Text text = new Text(Template.of(template), null);
    List<Utterance> words =
        Saying.of(text, List.of(Language.ZH), Map.of("n", n)::get).orElseThrow();
    assertThat(
            words.stream()
                .map(Utterance::phrase)
                .filter(Phrase.Amount.class::isInstance)
                .map(phrase -> text(phrase, Language.ZH)))
        .containsExactly(said);
  }

  @Test
  void whoHasTwoBeforeThemIsToldSo() {
    assertThat(text(new Phrase.PeopleAhead(2), Language.ZH)).startsWith("您前面还有两位");
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
