package io.lianxi.dialer.campaign.lead.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
  @ParameterizedTest
  @CsvSource({
    "13800000001, +8613800000001, ''",
    "+86 138 0000 0001, +8613800000001, ''",
    "0086-138-0000-0001, +8613800000001, ''",
    "8613800000001, +8613800000001, ''",
    "138.0000.0001, +8613800000001, ''",
    "１３８００００００01, +8613800000001, ''",
    "（0571）8888 6666, +8657188886666, ''",
    "0571－88886666, +8657188886666, ''",
    "0571-88886666转123, +8657188886666, 123",
    "0571-88886666 分机：08, +8657188886666, 08",
    "0571-88886666 ext. 12, +8657188886666, 12",
    "0571-88886666x12, +8657188886666, 12",
    "0571-88886666#12, +8657188886666, 12",
    "'=\"13800000001\"', +8613800000001, ''",
    "13800000001.0, +8613800000001, ''",
    "' 13800000001 ', +8613800000001, ''",
    "10086, 10086, ''"
  })
  void numbersAreReadHoweverTheyAreWritten(String text, String number, String extension) {
    WrittenNumber read = WrittenNumber.read(text).orElseThrow();
    assertThat(read.number().value()).isEqualTo(number);
    assertThat(read.extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "abc", "1.38E+10", "=1+1", "=cmd|' /C calc'!A0", "138,139", "转123"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(WrittenNumber.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.38E+10, true", "1.38e10, true", "13800000001, false", "abc, false"})
  void sumsOfSpreadsheetsAreRecognised(String text, boolean isScientific) {
    assertThat(WrittenNumber.isScientific(text)).isEqualTo(isScientific);
  }

  @Property(tries = 500)
  void noTextIsTooStrange(@ForAll String text) {
    assertThatCode(() -> WrittenNumber.read(text)).doesNotThrowAnyException();
  }
}
