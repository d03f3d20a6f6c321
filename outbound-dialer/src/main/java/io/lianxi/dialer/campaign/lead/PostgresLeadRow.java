package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.callback.Callback;
import io.lianxi.dialer.compliance.Consent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads leads and their lists from their rows. */
final class PostgresLeadRow {
  private static final TypeReference<List<LeadNumber>> NUMBERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<Map<CallOutcome, Integer>> TRIES = new TypeReference<>() {};

  private final JsonMapper json;

  PostgresLeadRow(JsonMapper json) {
    this.json = json;
  }

  static LeadList list(ResultSet row) throws SQLException {
    return new LeadList(
        row.getObject("id", UUID.class),
        new CampaignId(row.getString("campaign")),
        row.getString("name"),
        LeadList.State.valueOf(row.getString("state")),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }

  Lead lead(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    String closedAs = row.getString("closed_as");
    String consent = row.getString("consent");
    return new Lead(
        new LeadId(row.getLong("id")),
        new CampaignId(row.getString("campaign")),
        row.getString("customer"),
        row.getString("name"),
        json.readValue(row.getString("numbers"), NUMBERS),
        row.getString("province"),
        zone == null ? null : ZoneId.of(zone),
        row.getInt("priority"),
        row.getInt("rank"),
        json.readValue(row.getString("fields"), FIELDS),
        consent == null ? null : json.readValue(consent, Consent.class),
        LeadState.valueOf(row.getString("state")),
        row.getInt("position"),
        row.getInt("calls"),
        json.readValue(row.getString("tries"), TRIES),
        row.getInt("claims"),
        row.getTimestamp("next_at").toInstant(),
        closedAs == null ? null : LeadClosing.valueOf(closedAs),
        callback(row));
  }

  private static @Nullable Callback callback(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("promised_at");
    String agent = row.getString("promised_to");
    return at == null
        ? null
        : new Callback(
            at.toInstant(),
            row.getTimestamp("promised_until").toInstant(),
            row.getTimestamp("opens_at").toInstant(),
            agent == null ? null : new AgentId(agent));
  }
}
