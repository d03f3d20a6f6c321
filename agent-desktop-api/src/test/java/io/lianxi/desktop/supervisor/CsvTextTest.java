package io.lianxi.desktop.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

  private static String written(Object field) {
    CsvText text = new CsvText(List.of("field"));
    text.line(field);
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "+1, '+1",
        "-1, '-1",
        "@SUM(A1), '@SUM(A1)",
        "＝1, '＝1",
        "billing, billing",
        "a=b, a=b"
      })
  void aTextIsNeverAFormula(String text, String field) {
    assertThat(written(text)).isEqualTo("field\r\n" + field + "\r\n");
  }

  @Test
  void aNumberStaysANumber() {
    assertThat(written(-3.5)).isEqualTo("field\r\n-3.5\r\n");
  }

  @Test
  void whatWouldEndAFieldIsQuoted() {
    assertThat(written("a,\"b\"\n")).isEqualTo("field\r\n\"a,\"\"b\"\"\n\"\r\n");
    assertThat(written("\tx")).isEqualTo("field\r\n'\tx\r\n");
  }
}
