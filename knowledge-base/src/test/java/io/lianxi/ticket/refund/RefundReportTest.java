package io.lianxi.ticket.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.refund.RefundReport.Line;
import io.lianxi.ticket.refund.RefundReport.Sum;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundReportTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static RefundSum sum(
      YearMonth month, String category, Liability liability, RefundState state, int count) {
    return new RefundSum(
        month, category, liability, Refund.Kind.REFUND, state, count, 1_000L * count);
  }

  @Test
  void everyRefundIsInOneLineOfEachTableOnce() {
    RefundReport report =
        RefundReport.of(
            List.of(
                sum(NOVEMBER, "billing", Liability.OURS, RefundState.PAID, 2),
                sum(NOVEMBER, "billing", Liability.OURS, RefundState.PROPOSED, 1),
                sum(NOVEMBER, "network", Liability.OURS, RefundState.REJECTED, 3),
                sum(NOVEMBER, "network", Liability.OURS, RefundState.CANCELLED, 1),
                sum(YearMonth.of(2026, 10), "billing", Liability.NONE, RefundState.APPROVED, 4)));
    assertThat(report.lines())
        .extracting(Line::key)
        .containsExactly(
            List.of("2026-10", "billing", "NONE"),
            List.of("2026-11", "billing", "OURS"),
            List.of("2026-11", "network", "OURS"));
    for (List<Line> table :
        List.of(report.lines(), report.byMonth(), report.byCategory(), report.byLiability())) {
      assertThat(table.stream().mapToInt(line -> line.all().count()).sum()).isEqualTo(11);
      assertThat(table.stream().mapToLong(line -> line.all().fen()).sum()).isEqualTo(11_000);
    }
    Line ours = report.byLiability().get(1);
    assertThat(ours.key()).containsExactly("OURS");
    assertThat(ours.paid()).isEqualTo(new Sum(2, 2_000));
    assertThat(ours.waiting()).isEqualTo(new Sum(1, 1_000));
    assertThat(ours.dropped()).isEqualTo(new Sum(4, 4_000));
  }

  @Test
  void nothingIsAReportWithoutLines() {
    assertThat(RefundReport.of(List.of()).lines()).isEmpty();
  }
}
