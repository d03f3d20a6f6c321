package io.lianxi.ivr.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Map<String, Object> KNOWN =
      Map.of(
          "balance",
          12_350L,
          "number",
          "13800138000",
          "customer",
          Map.of("tier", 5L, "name", "王"),
          "now",
          Instant.parse("2026-03-02T01:00:00Z"));

  private static String value(String source) {
    return Expression.of(source).value(KNOWN::get).map(Object::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "balance / 100; 123",
        "balance > 10000 && customer.tier >= 4; true",
        "customer.name + '先生'; 王先生",
        "number.startsWith('138'); true",
        "number.matches('^1[0-9]{10}$'); true",
        "size(number); 11",
        "customer != null ? 'known' : 'stranger'; known",
        "stranger == null; true",
        "has(customer.tier); true",
        "has(customer.age); false",
        "now.getHours('Asia/Shanghai'); 9",
        "balance > 1.5; true",
      })
  void itComputesFromFacts(String source, String expected) {
    assertThat(value(source)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stranger + 1",
        "stranger.tier",
        "customer.age",
        "balance / 0",
        "9223372036854775807 + 1",
        "balance + number",
        "customer",
        "null",
        "[1, 2]",
        "now",
        "int('x')",
        "number.matches('(')",
      })
  void whatCannotBeComputedComesToNothing(String source) {
    assertThat(value(source)).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1 +",
        "a b",
        "java.lang.System.exit(1)",
        "unknown(1)",
        "[1,2].map(x, x + 1)",
        "[1,2].all(x, x > 0)",
        "x = 1",
        "'open",
        "while (true) {}",
      })
  void whatIsNoExpressionIsRefused(String source) {
    assertThatThrownBy(() -> Expression.of(source)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefused() {
    assertThatThrownBy(() -> Expression.of("1" + " + 1".repeat(Expression.LONGEST)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Expression.of("(".repeat(200) + "1" + ")".repeat(200)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextThatGrewTooLongComesToNothing() {
    String long600 = "x".repeat(600);
    assertThat(Expression.of("a + a").value(name -> long600)).isEmpty();
    assertThat(Expression.of("a").value(name -> long600)).contains(long600);
  }

  @Test
  void itTellsWhichFactsItAsksFor() {
    assertThat(Expression.of("balance > 1 && customer.tier == size(name)").names())
        .containsExactlyInAnyOrder("balance", "customer", "name");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'02112345678' | ``",
        "key == '1' ? '02112345678' : shop.phone | shop",
        "{'1': '02112345678', '2': other}[key] | other",
        "['110', '120'][number] | ``",
        "prefix + typed | prefix,typed",
        "string(amount) | amount",
        "typed.startsWith('1') && has(shop.phone) | ``",
        "shops[typed].phone | shops",
      })
  void aValueIsMadeOfWhatIsInItNotOfWhatChoosesIt(String source, String names) {
    assertThat(String.join(",", new java.util.TreeSet<>(Expression.of(source).origins())))
        .isEqualTo(names);
  }
}
