package io.lianxi.dialer.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.NumberFacts.Kind;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
  @ParameterizedTest
  @CsvSource({
    "13800000001, MOBILE",
    "+86 138-0000-0001, MOBILE",
    "＋８６１３８０００００００１, MOBILE",
    "0571 8888 6666, FIXED_LINE",
    "+1 212 555 2368, MOBILE",
    "110, EMERGENCY",
    "119, EMERGENCY",
    "120, EMERGENCY",
    "122, EMERGENCY",
    "+86 110, EMERGENCY",
    "10086, SHORT",
    "12345, SHORT",
    "95588, SHORT",
    "4008123123, SPECIAL",
    "8008101234, SPECIAL",
    "+1 900 555 0123, SPECIAL"
  })
  void numbersAreWhatTheirPlanSays(String written, Kind kind) {
    NumberFacts facts = Numbering.facts(PhoneNumber.parse(written).orElseThrow());
    assertThat(facts.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"+8610110", "+86571119", "+8611", "+99912345678", "+", "+86abc"})
  void whatNoPlanKnowsIsNoTelephone(String number) {
    assertThat(Numbering.facts(new PhoneNumber(number)).kind().isTelephone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "+8657188886666, Asia/Shanghai",
    "+8613800000001, Asia/Shanghai",
    "+85221234567, Asia/Hong_Kong",
    "+12125552368, America/New_York"
  })
  void numbersTellTheZoneOfWhoHasThem(String number, String zone) {
    assertThat(Numbering.facts(new PhoneNumber(number)).zones()).contains(ZoneId.of(zone));
  }

  @Test
  void numbersTellTheArea() {
    assertThat(Numbering.facts(new PhoneNumber("+8657188886666")).area()).startsWith("浙江省");
    assertThat(Numbering.facts(new PhoneNumber("10086")).area()).isEmpty();
  }
}
