package io.lianxi.ticket.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was promised and paid, by month, category and liability: the fold of {@link RefundSum}s.
 *
 * @param lines by all three at once
 */
public record RefundReport(
    List<Line> lines, List<Line> byMonth, List<Line> byCategory, List<Line> byLiability) {

  /**
   * One line.
   *
   * @param key what its refunds have in common: month, category and liability, or one of these
   * @param waiting to be approved
   * @param approved but not paid
   * @param dropped rejected or cancelled
   */
  public record Line(List<String> key, Sum waiting, Sum approved, Sum paid, Sum dropped) {
    public Line {
      key = List.copyOf(key);
    }

    /** All of it together. */
    public Sum all() {
      return waiting.plus(approved).plus(paid).plus(dropped);
    }

    private static Line none(List<String> key) {
      return new Line(key, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE);
    }

    private Line plus(RefundSum row) {
      Sum sum = new Sum(row.count(), row.fen());
      return switch (row.state()) {
        case PROPOSED -> new Line(key, waiting.plus(sum), approved, paid, dropped);
        case APPROVED -> new Line(key, waiting, approved.plus(sum), paid, dropped);
        case PAID -> new Line(key, waiting, approved, paid.plus(sum), dropped);
        case REJECTED, CANCELLED -> new Line(key, waiting, approved, paid, dropped.plus(sum));
      };
    }
  }

  /** How many, and how much. */
  public record Sum(int count, long fen) {
    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum other) {
      return new Sum(count + other.count, Math.addExact(fen, other.fen));
    }
  }

  /** The report of {@code rows}. */
  public static RefundReport of(List<RefundSum> rows) {
    return new RefundReport(
        by(rows, row -> List.of(month(row), row.category(), row.liability().name())),
        by(rows, row -> List.of(month(row))),
        by(rows, row -> List.of(row.category())),
        by(rows, row -> List.of(row.liability().name())));
  }

  private static String month(RefundSum row) {
    return row.month().toString();
  }

  private static List<Line> by(List<RefundSum> rows, Function<RefundSum, List<String>> key) {
    Map<List<String>, Line> lines =
        new TreeMap<>(Comparator.comparing(parts -> String.join("\0", parts)));
    rows.forEach(
        row ->
            lines.compute(
                key.apply(row),
                (parts, line) -> (line == null ? Line.none(parts) : line).plus(row)));
    return new ArrayList<>(lines.values());
  }
}
