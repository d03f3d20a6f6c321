package io.lianxi.dialer.campaign.quota;

import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many leads of each cell are to come to a result: a cell that has so many is full, and none of
 * its leads is called any more.
 *
 * @param by what tells cells apart
 * @param result what is counted
 * @param cells those with a limit of their own
 * @param others the limit of every other cell; 0 for none
 */
public record QuotaRules(Trait by, LeadClosing result, List<Cell> cells, int others) {
  public static final int MOST_CELLS = 200;
  public static final int LARGEST = 1_000_000;

  /** What is shipped: no cell is ever full. */
  public static final QuotaRules NONE =
      new QuotaRules(Trait.PROVINCE, LeadClosing.WON, List.of(), 0);

  /**
   * A cell with a limit of its own.
   *
   * @param value of the trait; "" for leads of which it is not known
   * @param most so many leads and no more; 0 to call none of them
   */
  public record Cell(String value, int most) {
    public Cell {
      value = value.strip();
      if (value.length() > Trait.LONGEST) {
        throw new IllegalArgumentException(
            "value must have up to " + Trait.LONGEST + " characters");
      }
      if (most < 0 || most > LARGEST) {
        throw new IllegalArgumentException("most must be 0 to " + LARGEST);
      }
    }
  }

  public QuotaRules {
    cells = List.copyOf(cells);
    if (cells.size() > MOST_CELLS) {
      throw new IllegalArgumentException("cells must be up to " + MOST_CELLS);
    }
    Set<String> values = new HashSet<>();
    for (Cell cell : cells) {
      if (!values.add(cell.value())) {
        throw new IllegalArgumentException("cells must name each value once: " + cell.value());
      }
    }
    if (others < 0 || others > LARGEST) {
      throw new IllegalArgumentException("others must be 0 to " + LARGEST);
    }
  }

  /** Can any cell ever be full? */
  public boolean limits() {
    return others > 0 || !cells.isEmpty();
  }
}
