package io.lianxi.desktop.campaign;

import static java.util.Objects.requireNonNullElse;

import io.lianxi.desktop.problem.KnownFieldsOnly;
import io.lianxi.desktop.supervisor.Wrong;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.quota.QuotaRules;
import io.lianxi.dialer.campaign.quota.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many leads of each cell someone wants to come to a result; what is left out is as usual.
 *
 * @param field what tells cells apart, by the name of its column; "" for the province
 * @param others the limit of every cell that has none of its own; 0 for none
 */
@KnownFieldsOnly
public record QuotaWish(
    @Nullable String field,
    @Nullable LeadClosing result,
    @Nullable List<@Nullable CellWish> cells,
    @Nullable Integer others) {
  private static final String PATH = "conduct.quotas";

  /** The limit of one cell; "" for leads of which the field is not known. */
  @KnownFieldsOnly
  public record CellWish(@Nullable String value, @Nullable Integer most) {
    private static final QuotaRules.Cell NONE = new QuotaRules.Cell("", 0);

    QuotaRules.Cell cell(String path, Wrong wrong) {
      if (most == null) {
        wrong.mustBeGiven(path + ".most");
        return NONE;
      }
      return Checked.part(
          path, wrong, NONE, () -> new QuotaRules.Cell(requireNonNullElse(value, ""), most));
    }
  }

  static QuotaWish of(QuotaRules rules) {
    return new QuotaWish(
        rules.by().field(),
        rules.result(),
        rules.cells().stream()
            .<@Nullable CellWish>map(cell -> new CellWish(cell.value(), cell.most()))
            .toList(),
        rules.others());
  }

  /** The rules that are wanted; none once {@code wrong} says what is wrong with them. */
  QuotaRules rules(Wrong wrong) {
    List<@Nullable CellWish> wanted = requireNonNullElse(cells, List.<@Nullable CellWish>of());
    if (wanted.size() > QuotaRules.MOST_CELLS) {
      String most = String.valueOf(QuotaRules.MOST_CELLS);
      wrong.add(PATH + ".cells", "最多 " + most + " 项", "must be up to " + most);
      return QuotaRules.NONE;
    }
    Wrong inCells = new Wrong();
    List<QuotaRules.Cell> limits = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      CellWish cell = wanted.get(i);
      String path = "cells[" + i + "]";
      if (cell == null) {
        inCells.mustBeGiven(path);
      } else {
        limits.add(cell.cell(path, inCells));
      }
    }
    if (inCells.isAny()) {
      wrong.addUnder(PATH, inCells);
      return QuotaRules.NONE;
    }
    return Checked.part(
        PATH,
        wrong,
        QuotaRules.NONE,
        () ->
            new QuotaRules(
                new Trait(requireNonNullElse(field, "")),
                requireNonNullElse(result, LeadClosing.WON),
                limits,
                requireNonNullElse(others, 0)));
  }
}
