package io.lianxi.dialer.campaign.reason;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.lead.LeadClosing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts reasons in Postgres, on the leads as they are. */
final class PostgresReasonFigures implements ReasonFigures {
  private static final int LONGEST_SEGMENT = 80;
  private static final int SAMPLE = 500;

  private final JdbcClient jdbc;

  PostgresReasonFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Count> counts(CampaignId campaign, Split split) {
    return jdbc.sql(
            """
            with decided as materialized (
              select closed_as, coalesce(code, '') as reason, coalesce(gift.offer, '') as offer,
                left(coalesce(case :split when 'TIER' then
                    (select tier::text from customers where customers.number = leads.customer)
                  when 'FIELD' then fields ->> :field end, ''), :longest) as segment
              from leads
                left join given_reasons on given_reasons.lead = leads.id
                  and given_reasons.claim = leads.claims
                  and given_reasons.closing = leads.closed_as
                left join lateral (select offer from gifts
                  where gifts.lead = leads.id and gifts.campaign = leads.campaign
                    and gifts.state = 'GIVEN'
                  order by decided_at desc limit 1) as gift on true
              where leads.campaign = :campaign and closed_as in ('WON', 'LOST')
                and not is_withdrawn
                and bucket >= coalesce((select ten_thousandths from lead_holdouts
                  where lead_holdouts.campaign = :campaign), 0)
                and list in (select id from lead_lists
                  where lead_lists.campaign = :campaign and lead_lists.state = 'READY')),
            largest as (
              select segment from decided group by 1 order by count(*) desc, 1 limit :most)
            select closed_as, reason, offer, largest.segment, count(*) as leads
            from decided left join largest using (segment)
            group by 1, 2, 3, 4 order by 1 desc, 5 desc, 2, 3, 4
            """)
        .param("campaign", campaign.uuid())
        .param("split", kind(split))
        .param("field", split instanceof Split.ByField by ? by.name() : "")
        .param("longest", LONGEST_SEGMENT)
        .param("most", MOST_SEGMENTS)
        .query(
            (row, n) ->
                new Count(
                    LeadClosing.valueOf(row.getString("closed_as")),
                    row.getString("reason"),
                    row.getString("offer"),
                    row.getString("segment"),
                    row.getLong("leads")))
        .list();
  }

  private static String kind(Split split) {
    return switch (split) {
      case Split.None none -> "NONE";
      case Split.ByTier tier -> "TIER";
      case Split.ByField field -> "FIELD";
    };
  }

  @Override
  public List<String> fields(CampaignId campaign) {
    return jdbc.sql(
            """
            select distinct name from (select fields from leads where campaign = :campaign
              order by id desc limit :sample) as last, jsonb_object_keys(fields) as name
            order by 1 limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("sample", SAMPLE)
        .param("most", MOST_FIELDS)
        .query(String.class)
        .list();
  }
}
