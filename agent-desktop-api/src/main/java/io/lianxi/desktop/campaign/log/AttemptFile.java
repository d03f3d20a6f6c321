package io.lianxi.desktop.campaign.log;

import static java.util.stream.Collectors.joining;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.desktop.supervisor.CsvText;
import io.lianxi.dialer.campaign.attempt.Attempt;
import io.lianxi.dialer.campaign.reason.GivenReason;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateRule;
import io.lianxi.dialer.compliance.GateVerdict;
import java.util.List;

/** Attempts as lines of a file that spreadsheets open and that is evidence. */
final class AttemptFile {
  private static final List<String> COLUMNS =
      List.of(
          "attempt",
          "lead",
          "number",
          "caller_number",
          "opened_at",
          "answered_at",
          "ended_at",
          "state",
          "outcome",
          "closed_as",
          "reason",
          "recordings",
          "allowed",
          "consent",
          "checks");

  private final boolean areNumbersWhole;

  AttemptFile(boolean areNumbersWhole) {
    this.areNumbersWhole = areNumbersWhole;
  }

  /** The first line, which names the columns. */
  static String header() {
    return new CsvText(COLUMNS).toString();
  }

  String lines(List<AttemptEvidence.Kept> attempts) {
    CsvText text = new CsvText(COLUMNS);
    attempts.forEach(kept -> line(text, kept));
    return text.toString().substring(header().length());
  }

  private void line(CsvText text, AttemptEvidence.Kept kept) {
    Attempt attempt = kept.attempt();
    GivenReason said = kept.said();
    String number = attempt.number().value();
    var verdict = attempt.verdict();
    text.line(
        attempt.id(),
        attempt.lead(),
        areNumbersWhole ? number : PhoneNumber.mask(number),
        attempt.callerNumber(),
        attempt.openedAt(),
        attempt.answeredAt(),
        attempt.endedAt(),
        attempt.state(),
        attempt.outcome(),
        said == null ? null : said.closing(),
        said == null ? null : said.code(),
        String.join("; ", kept.recordings()),
        verdict == null ? null : verdict.isAllowed(),
        verdict == null ? null : consent(verdict),
        verdict == null
            ? null
            : verdict.checks().stream().map(AttemptFile::written).collect(joining("; ")));
  }

  /** The evidence of the consent by which the call was allowed; "" for none. */
  private static String consent(GateVerdict verdict) {
    return verdict.checks().stream()
        .filter(check -> check.rule() == GateRule.CONSENT && check.passes())
        .map(GateCheck::detail)
        .findFirst()
        .orElse("");
  }

  private static String written(GateCheck check) {
    return "%s %s %s"
        .formatted(check.rule(), check.passes() ? "passed" : "REFUSED", check.detail())
        .strip();
  }
}
