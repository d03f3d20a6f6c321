package io.lianxi.desktop.campaign.consent;

import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import java.util.List;

/**
 * What became of a file of numbers.
 *
 * @param imported how many entries were added
 * @param known how many were there already
 * @param rejected the first thousand lines that tell none
 */
public record NumberReport(int imported, int known, List<Rejected> rejected, int rejectedCount) {

  /** In few words, for the audit. */
  String summary() {
    return "%d added, %d known, %d refused".formatted(imported, known, rejectedCount);
  }
}
