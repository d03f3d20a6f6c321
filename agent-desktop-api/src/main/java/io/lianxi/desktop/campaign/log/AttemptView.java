package io.lianxi.desktop.campaign.log;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is told, its number masked.
 *
 * @param id also that of the contact, once there is one
 * @param isAllowed what the gate said; null when it was not asked yet
 * @param refusedBy the first rule that forbade the call; null when none did
 * @param closedAs what it closed its lead as, where its agent said why; null when nobody said
 * @param reason code of why; null when nobody said
 * @param recordings names of its recordings
 */
public record AttemptView(
    String id,
    String lead,
    String number,
    String callerNumber,
    Instant openedAt,
    Attempt.State state,
    @Nullable Boolean isAllowed,
    @Nullable GateRule refusedBy,
    List<GateCheck> checks,
    @Nullable CallOutcome outcome,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable LeadClosing closedAs,
    @Nullable String reason,
    List<String> recordings) {

  static AttemptView of(AttemptEvidence.Kept kept) {
    Attempt attempt = kept.attempt();
    GivenReason said = kept.said();
    var verdict = attempt.verdict();
    return new AttemptView(
        attempt.id().value(),
        attempt.lead().toString(),
        PhoneNumber.mask(attempt.number().value()),
        attempt.callerNumber(),
        attempt.openedAt(),
        attempt.state(),
        verdict == null ? null : verdict.isAllowed(),
        verdict == null ? null : verdict.refusal().map(GateCheck::rule).orElse(null),
        verdict == null ? List.of() : verdict.checks(),
        attempt.outcome(),
        attempt.answeredAt(),
        attempt.endedAt(),
        said == null ? null : said.closing(),
        said == null ? null : said.code(),
        kept.recordings());
  }
}
