package io.lianxi.ticket.settings;

import io.lianxi.acd.edition.Remark;
import io.lianxi.acd.edition.Remarks;
import io.lianxi.ticket.settings.RefundTerms.Limit;
import io.lianxi.ticket.settings.RefundTerms.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks the settings of tickets.
 *
 * <p>Errors, with which they are not put in force: a value out of its range; a word, customer or
 * limit that is there twice or blank.
 *
 * <p>Warnings, since they may be meant:
 *
 * <ol>
 *   <li>no risk words at all; a word of one character, which nearly every complaint says;
 *   <li>a role that may grant more than the one above it;
 *   <li>nothing is ever erased.
 * </ol>
 */
public final class SettingsCheck {
  private static final int MOST_WORDS = 500;
  private static final int MOST_CUSTOMERS = 2_000;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_CUSTOMER = 64;
  private static final long HOUR = 3_600;
  private static final long YEAR = 366 * 24 * HOUR;
  private static final long MOST_FEN = 1_000_000_000;
  private static final int LONGEST_KEPT = 36_600;
  private static final int MOST_TIMES = 100;

  private SettingsCheck() {}

  /** What is to be said of {@code settings}. */
  public static List<Remark> of(TicketSettings settings) {
    Remarks found = new Remarks();
    words(settings.riskWords(), found);
    list("riskCustomers", settings.riskCustomers(), MOST_CUSTOMERS, LONGEST_CUSTOMER, found);
    found.number("inactiveOwnerSeconds", settings.inactiveOwner().toSeconds(), 60, YEAR);
    found.number("retentionDays", settings.retentionDays(), 0, LONGEST_KEPT);
    if (settings.retentionDays() == 0) {
      found.warning("retentionDays", "工单永远不会被清除", "no ticket is ever erased");
    }
    found.number("stuckAfterSeconds", settings.stuckAfter().toSeconds(), 60, YEAR);
    found.number("bouncedTimes", settings.bouncedTimes(), 1, MOST_TIMES);
    found.number("urgedTimes", settings.urgedTimes(), 1, MOST_TIMES);
    refund(settings.refund(), found);
    return found.all();
  }

  private static void words(List<String> words, Remarks found) {
    list("riskWords", words, MOST_WORDS, LONGEST_WORD, found);
    if (words.isEmpty()) {
      found.warning("riskWords", "没有风险词，任何投诉都不会被标记", "without any, no complaint is flagged");
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() == 1) {
        found.warning(
            "riskWords[" + i + "]",
            "单个字几乎会出现在所有投诉中",
            "one character: nearly every complaint says it");
      }
    }
  }

  private static void list(
      String field, List<String> values, int most, int longest, Remarks found) {
    found.atMost(field, values, most);
    if (values.size() <= most) {
      for (int i = 0; i < values.size(); i++) {
        found.text(field + "[" + i + "]", values.get(i), longest);
      }
      found.differ(field, "", values);
    }
  }

  private static void refund(RefundTerms refund, Remarks found) {
    found.number("refund.customerPeriodDays", refund.customerPeriodDays(), 1, 366);
    found.number("refund.customerPeriodMaxFen", refund.customerPeriodMaxFen(), 0, MOST_FEN);
    found.number("refund.evidenceFromFen", refund.evidenceFromFen(), 0, MOST_FEN);
    List<Limit> limits = refund.limits();
    found.atMost(
        "refund.limits", limits, Role.values().length * io.lianxi.ticket.Liability.values().length);
    found.differ(
        "refund.limits",
        "liability",
        limits.stream().map(limit -> limit.role() + " " + limit.liability()).toList());
    for (int i = 0; i < limits.size(); i++) {
      found.number("refund.limits[" + i + "].maxFen", limits.get(i).maxFen(), 0, MOST_FEN);
    }
    higher(limits, found);
  }

  private static void higher(List<Limit> limits, Remarks found) {
    List<Limit> seen = new ArrayList<>();
    limits.stream()
        .sorted(Comparator.comparing(Limit::role).reversed())
        .forEach(
            limit -> {
              boolean isMore =
                  seen.stream()
                      .anyMatch(
                          above ->
                              above.liability() == limit.liability()
                                  && above.role() != limit.role()
                                  && above.maxFen() < limit.maxFen());
              if (isMore) {
                found.warning(
                    "refund.limits[" + limits.indexOf(limit) + "].maxFen",
                    "比上级角色的限额更高",
                    "is more than a higher role may grant");
              }
              seen.add(limit);
            });
  }
}
