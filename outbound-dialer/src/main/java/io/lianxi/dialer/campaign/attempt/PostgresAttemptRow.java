package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateCheck;
import io.lianxi.dialer.compliance.GateVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads attempts from their rows. */
final class PostgresAttemptRow {
  private final JsonMapper json;

  PostgresAttemptRow(JsonMapper json) {
    this.json = json;
  }

  Attempt attempt(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    String outcome = row.getString("outcome");
    return new Attempt(
        new AttemptId(row.getString("id")),
        new CampaignId(row.getString("campaign")),
        new LeadId(row.getLong("lead")),
        row.getInt("claim"),
        new PhoneNumber(row.getString("number")),
        row.getString("caller_number"),
        row.getTimestamp("opened_at").toInstant(),
        Attempt.State.valueOf(row.getString("state")),
        verdict == null ? null : verdict(verdict),
        outcome == null ? null : CallOutcome.valueOf(outcome),
        instant(row.getTimestamp("answered_at")),
        instant(row.getTimestamp("ended_at")));
  }

  private GateVerdict verdict(String checks) {
    return new GateVerdict(List.of(json.readValue(checks, GateCheck[].class)));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
