package io.lianxi.dialer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthTest {
  private static final Worth WORTH = new Worth("月费", 5_000, 0.5, 12, 3_000, 800);

  @Test
  void netIsUpliftTimesValueLessOfferAndContact() {
    // 100 yuan × 0.5 × 12 months = 600 yuan, of which a tenth
    assertThat(WORTH.netFen(0.1, Map.of("月费", "100"))).isEqualTo(6_000 - 3_000 - 800);
    assertThat(WORTH.netFen(0, Map.of("月费", "100"))).isEqualTo(-3_800);
    assertThat(WORTH.netFen(-0.1, Map.of("月费", "100"))).isEqualTo(-9_800);
  }

  @ParameterizedTest
  @CsvSource({
    "129, 77400",
    "'1,290.00', 774000",
    "¥129, 77400",
    "129元, 77400",
    "unknown, 30000",
    "'', 30000",
    "-5, 0",
    "1e400, 30000"
  })
  void whatIsPaidAMonthIsReadAsItIsWritten(String written, long kept) {
    assertThat(WORTH.keptFen(Map.of("月费", written))).isEqualTo(kept);
  }

  @Test
  void oneWhoseLeadTellsNothingPaysTheUsual() {
    assertThat(WORTH.keptFen(Map.of())).isEqualTo(30_000);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0.5, 12, 0, usualFen",
    "0, 1.1, 12, 0, margin",
    "0, NaN, 12, 0, margin",
    "0, 0.5, 0, 0, months",
    "0, 0.5, 12, -1, offerFen"
  })
  void whatCannotBeIsRefused(long usual, double margin, int months, long offer, String field) {
    assertThatThrownBy(() -> new Worth("", usual, margin, months, offer, 0))
        .hasMessageStartingWith(field + " must be");
  }
}
