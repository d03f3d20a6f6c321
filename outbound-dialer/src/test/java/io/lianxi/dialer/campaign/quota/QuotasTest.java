package io.lianxi.dialer.campaign.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.quota.QuotaRules.Cell;
import io.lianxi.dialer.campaign.quota.Quotas.Filling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells of a campaign are full. */
class QuotasTest {
  private static QuotaRules rules(int others, Cell... cells) {
    return new QuotaRules(Trait.PROVINCE, LeadClosing.WON, List.of(cells), others);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "9, false", "10, true", "11, true"})
  void aCellIsFullWithAsManyAsItsLimit(long count, boolean full) {
    assertThat(Quotas.full(rules(0, new Cell("浙江", 10)), Map.of("浙江", count)).contains("浙江"))
        .isEqualTo(full);
  }

  @Test
  void aCellOfNoneIsFullFromTheBeginning() {
    assertThat(Quotas.full(rules(0, new Cell("", 0)), Map.of())).containsExactly("");
  }

  @Test
  void otherCellsHaveTheirOwnLimitOrNone() {
    Map<String, Long> counts = Map.of("浙江", 7L, "广东", 7L, "四川", 3L);
    Cell own = new Cell("浙江", 10);
    assertThat(Quotas.full(rules(5, own), counts)).containsExactly("广东");
    assertThat(Quotas.full(rules(0, own), counts)).isEmpty();
  }

  @Test
  void cellsWithALimitOfTheirOwnAreToldFirstEvenWhenNothingCame() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("四川", 4L);
    counts.put("浙江", 2L);
    assertThat(Quotas.of(rules(5, new Cell("广东", 3), new Cell("浙江", 2)), counts))
        .containsExactly(new Filling("广东", 0, 3), new Filling("浙江", 2, 2), new Filling("四川", 4, 5));
  }

  @Test
  void whereNothingIsLimitedNothingIsTold() {
    assertThat(QuotaRules.NONE.limits()).isFalse();
    assertThat(Quotas.of(QuotaRules.NONE, Map.of("浙江", 9L))).isEmpty();
    assertThat(rules(1).limits()).isTrue();
    assertThat(rules(0, new Cell("浙江", 1)).limits()).isTrue();
  }

  @Test
  void aCellIsNamedOnce() {
    assertThatThrownBy(() -> rules(0, new Cell("浙江", 1), new Cell(" 浙江 ", 2)))
        .hasMessageStartingWith("cells must name each value once");
  }

  @Test
  void thereAreNoMoreCellsThanMayBe() {
    Cell[] cells =
        IntStream.rangeClosed(0, QuotaRules.MOST_CELLS)
            .mapToObj(i -> new Cell("c" + i, 1))
            .toArray(Cell[]::new);
    assertThatThrownBy(() -> rules(0, cells)).hasMessageStartingWith("cells must be up to");
  }

  @ParameterizedTest
  @CsvSource({"-1", "1000001"})
  void limitsAreWithinBounds(int most) {
    assertThatThrownBy(() -> new Cell("浙江", most)).hasMessageStartingWith("most must");
    assertThatThrownBy(() -> rules(most)).hasMessageStartingWith("others must");
  }
}
