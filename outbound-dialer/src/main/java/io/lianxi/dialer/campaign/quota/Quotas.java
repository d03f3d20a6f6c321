package io.lianxi.dialer.campaign.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the cells of a campaign are, and which of them are full. */
public final class Quotas {
  private Quotas() {}

  /**
   * How far a cell is.
   *
   * @param value of the trait
   * @param count leads that came to the result
   * @param most with so many it is full
   */
  public record Filling(String value, long count, int most) {

    /** Are its leads called no more? */
    public boolean full() {
      return count >= most;
    }
  }

  /**
   * All cells that have a limit: first those with one of their own, as the rules name them, then
   * the others in which anything was counted, in the order of {@code counts}.
   */
  public static List<Filling> of(QuotaRules rules, Map<String, Long> counts) {
    List<Filling> fillings = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (QuotaRules.Cell cell : rules.cells()) {
      named.add(cell.value());
      fillings.add(new Filling(cell.value(), counts.getOrDefault(cell.value(), 0L), cell.most()));
    }
    if (rules.others() > 0) {
      counts.forEach(
          (value, count) -> {
            if (!named.contains(value)) {
              fillings.add(new Filling(value, count, rules.others()));
            }
          });
    }
    return List.copyOf(fillings);
  }

  /** The cells whose leads are called no more. */
  public static Set<String> full(QuotaRules rules, Map<String, Long> counts) {
    return of(rules, counts).stream()
        .filter(Filling::full)
        .map(Filling::value)
        .collect(Collectors.toSet());
  }
}
