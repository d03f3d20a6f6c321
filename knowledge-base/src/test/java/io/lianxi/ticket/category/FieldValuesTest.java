package io.lianxi.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.edition.Remark;
import io.lianxi.ticket.category.CustomField.Kind;
import io.lianxi.ticket.category.CustomField.Required;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {
  private static Category asking(Kind kind, Required required) {
    List<String> choices = kind == Kind.CHOICE ? List.of("室内", "室外") : List.of();
    return CategoryFixtures.with(
        "a", null, List.of(new CustomField("x", "甲", "X", kind, required, choices)));
  }

  private static List<String> wrong(
      Category category, Map<String, String> values, Required moment) {
    return FieldValues.check(category, values, moment).stream().map(Remark::field).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "TEXT|任何 text ' \" ☃|true",
        "NUMBER|12|true",
        "NUMBER| -0.5 |true",
        "NUMBER|1e9|false",
        "NUMBER|NaN|false",
        "NUMBER|１２|false",
        "NUMBER|1,000|false",
        "NUMBER|99999999999999999999|false",
        "DATE|2026-10-01|true",
        "DATE|2026-02-30|false",
        "DATE|01.10.2026|false",
        "DATE|+999999999-12-31|false",
        "DATE|0001-01-01|false",
        "CHOICE|室内|true",
        "CHOICE|楼顶|false",
        "PHONE|13800000001|true",
        "PHONE|+86 138 0000 0001|true",
        "PHONE|10086|true",
        "PHONE|call me|false"
      })
  void whatIsThereIsOfTheFieldsKind(Kind kind, String value, boolean isRight) {
    List<String> wrong = wrong(asking(kind, Required.NEVER), Map.of("x", value), Required.OPENING);
    assertThat(wrong).isEqualTo(isRight ? List.of() : List.of("fields.x"));
  }

  @Test
  void aTextHasAnEnd() {
    Category category = asking(Kind.TEXT, Required.NEVER);
    assertThat(wrong(category, Map.of("x", "长".repeat(2_000)), Required.OPENING)).isEmpty();
    assertThat(wrong(category, Map.of("x", "长".repeat(2_001)), Required.OPENING))
        .containsExactly("fields.x");
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER, OPENING, false",
    "NEVER, CLOSING, false",
    "OPENING, OPENING, true",
    "OPENING, CLOSING, true",
    "CLOSING, OPENING, false",
    "CLOSING, CLOSING, true"
  })
  void whatIsNeededByThenIsThere(Required required, Required moment, boolean isNeeded) {
    Category category = asking(Kind.NUMBER, required);
    List<String> expected = isNeeded ? List.of("fields.x") : List.of();
    assertThat(wrong(category, Map.of(), moment)).isEqualTo(expected);
    assertThat(wrong(category, Map.of("x", " "), moment)).isEqualTo(expected);
    assertThat(wrong(category, Map.of("x", "1"), moment)).isEmpty();
  }

  @Test
  void whatNobodyAsksForIsNamed() {
    assertThat(
            wrong(asking(Kind.TEXT, Required.NEVER), Map.of("z", "1", "y", ""), Required.OPENING))
        .containsExactly("fields.y", "fields.z");
  }
}
