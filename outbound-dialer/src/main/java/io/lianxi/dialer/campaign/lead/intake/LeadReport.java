package io.lianxi.dialer.campaign.lead.intake;

import io.lianxi.acd.customer.intake.IntakeReport.Rejected;
import java.util.List;
import java.util.UUID;

/**
 * What became of a file of leads.
 *
 * @param imported how many lines are leads now
 * @param duplicates how many were in the campaign already, or twice in the file; also rejected
 * @param rejected the first that are no leads, by line
 * @param rejectedCount how many are none
 */
public record LeadReport(
    UUID list, int imported, int duplicates, List<Rejected> rejected, int rejectedCount) {}
