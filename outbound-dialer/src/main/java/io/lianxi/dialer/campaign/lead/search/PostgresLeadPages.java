package io.lianxi.dialer.campaign.lead.search;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import io.lianxi.dialer.campaign.lead.LeadList;
import io.lianxi.dialer.campaign.lead.LeadNumber;
import io.lianxi.dialer.campaign.lead.LeadState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads leads in Postgres. */
final class PostgresLeadPages implements LeadPages {
  private static final TypeReference<List<LeadNumber>> NUMBERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresLeadPages(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Row> page(Asked asked, int size) {
    String number = PhoneNumber.parse(asked.q()).map(PhoneNumber::value).orElse("");
    return jdbc.sql(
            """
            select leads.*, (select code from given_reasons
                where lead = leads.id and claim = leads.claims and closing = closed_as limit 1)
              as reason
            from leads
            where campaign = :campaign and not is_withdrawn and id > :after
              and (:state::text is null or state = :state)
              and (:closed::text is null or closed_as = :closed)
              and (:list::uuid is null or list = :list)
              and (:q = '' or customer = :q or starts_with(name, :q) or first_number = :number
                or numbers @> jsonb_build_array(jsonb_build_object('number', :number::text)))
            order by id limit :size
            """)
        .param("campaign", asked.campaign().uuid())
        .param("after", asked.after())
        .param("state", name(asked.state()))
        .param("closed", name(asked.closedAs()))
        .param("list", asked.list())
        .param("q", asked.q())
        .param("number", number)
        .param("size", size)
        .query((row, n) -> lead(row))
        .list();
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private Row lead(ResultSet row) throws SQLException {
    String closedAs = row.getString("closed_as");
    return new Row(
        row.getLong("id"),
        row.getObject("list", UUID.class),
        row.getString("customer"),
        row.getString("name"),
        json.readValue(row.getString("numbers"), NUMBERS),
        row.getString("province"),
        row.getInt("priority"),
        json.readValue(row.getString("fields"), FIELDS),
        row.getString("consent") != null,
        LeadState.valueOf(row.getString("state")),
        row.getInt("calls"),
        row.getTimestamp("next_at").toInstant(),
        closedAs == null ? null : LeadClosing.valueOf(closedAs),
        row.getString("reason"));
  }

  @Override
  public List<Penetration> lists(CampaignId campaign) {
    return jdbc.sql(
            """
            select lead_lists.*, count(leads.id) as leads,
              count(*) filter (where calls > 0) as called,
              count(*) filter (where leads.state = 'CLOSED') as closed,
              count(*) filter (where closed_as = 'WON') as won,
              count(*) filter (where closed_as = 'LOST') as lost
            from lead_lists left join leads on leads.list = lead_lists.id
            where lead_lists.campaign = :campaign
            group by lead_lists.id order by added_at desc, lead_lists.id
            """)
        .param("campaign", campaign.uuid())
        .query((row, n) -> penetration(row))
        .list();
  }

  private static Penetration penetration(ResultSet row) throws SQLException {
    LeadList list =
        new LeadList(
            row.getObject("id", UUID.class),
            new CampaignId(row.getString("campaign")),
            row.getString("name"),
            LeadList.State.valueOf(row.getString("state")),
            row.getString("added_by"),
            row.getTimestamp("added_at").toInstant());
    return new Penetration(
        list,
        row.getLong("leads"),
        row.getLong("called"),
        row.getLong("closed"),
        row.getLong("won"),
        row.getLong("lost"));
  }
}
