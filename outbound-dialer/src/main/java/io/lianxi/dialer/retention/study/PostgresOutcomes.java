package io.lianxi.dialer.retention.study;

import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.retention.HoldOut;
import io.lianxi.dialer.retention.Past;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Outcomes in Postgres, beside the leads. */
final class PostgresOutcomes implements Outcomes {
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  /** The customers of a campaign, each once. */
  private static final String CUSTOMERS =
      """
      with customers as (
        select min(bucket) < :share as is_held_out, bool_or(calls > 0) as was_called,
          bool_and(stayed) as stayed, min(id) as first
        from leads left join retention_outcomes on retention_outcomes.lead = leads.id
        where leads.campaign = :campaign and not is_withdrawn
        group by case customer when '' then first_number else customer end)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresOutcomes(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Set<Integer> add(CampaignId campaign, List<Told> told) {
    List<Integer> known =
        jdbc.sql(
                """
                with told as (
                  select * from unnest(:ordinals::int[], :customers::text[], :numbers::text[],
                    :stayed::boolean[], :until::date[])
                    as told (ordinal, customer, number, stayed, until)),
                found as (
                  select leads.id, told.* from told join leads
                    on leads.customer = told.customer and told.customer <> ''
                  where leads.campaign = :campaign and not is_withdrawn
                  union all
                  select leads.id, told.* from told join leads
                    on leads.first_number = told.number and told.customer = ''
                  where leads.campaign = :campaign and not is_withdrawn),
                kept as (
                  insert into retention_outcomes as known (lead, stayed, until)
                  select distinct on (id) id, stayed, until from found
                  order by id, until desc, ordinal desc
                  on conflict (lead) do update set stayed = excluded.stayed,
                    until = excluded.until where known.until <= excluded.until)
                select distinct ordinal from found
                """)
            .param("campaign", campaign.uuid())
            .param("ordinals", IntStream.range(0, told.size()).boxed().toArray(Integer[]::new))
            .param("customers", texts(told, Told::customer))
            .param("numbers", texts(told, Told::number))
            .param("stayed", told.stream().map(Told::stayed).toArray(Boolean[]::new))
            .param("until", texts(told, one -> one.until().toString()))
            .query(Integer.class)
            .list();
    Set<Integer> unknown = new HashSet<>(IntStream.range(0, told.size()).boxed().toList());
    known.forEach(unknown::remove);
    return unknown;
  }

  private static String[] texts(List<Told> told, Function<Told, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }

  @Override
  public List<Tally> tallies(CampaignId campaign, HoldOut holdOut) {
    return jdbc.sql(
            CUSTOMERS
                + """
                select is_held_out, was_called, stayed, count(*) as customers from customers
                group by 1, 2, 3
                """)
        .param("campaign", campaign.uuid())
        .param("share", holdOut.tenThousandths())
        .query(
            (row, n) ->
                new Tally(
                    row.getBoolean("is_held_out"),
                    row.getBoolean("was_called"),
                    row.getObject("stayed", Boolean.class),
                    row.getLong("customers")))
        .list();
  }

  @Override
  public List<Past> pasts(CampaignId campaign, HoldOut holdOut) {
    return jdbc.sql(
            CUSTOMERS
                + """
                select fields, was_called, stayed from customers
                join (select id, fields from leads) as lead on lead.id = first
                where stayed is not null and was_called <> is_held_out
                order by first desc limit :most
                """)
        .param("campaign", campaign.uuid())
        .param("share", holdOut.tenThousandths())
        .param("most", MOST_LEARNED_FROM)
        .query(
            (row, n) ->
                new Past(
                    json.readValue(row.getString("fields"), FIELDS),
                    row.getBoolean("was_called"),
                    row.getBoolean("stayed")))
        .list();
  }

  @Override
  public List<Open> open(CampaignId campaign, long after, int most) {
    return jdbc.sql(
            """
            select id, fields from leads
            where campaign = :campaign and not is_withdrawn and state <> 'CLOSED' and id > :after
            order by id limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("after", after)
        .param("most", most)
        .query(
            (row, n) ->
                new Open(
                    new LeadId(row.getLong("id")), json.readValue(row.getString("fields"), FIELDS)))
        .list();
  }
}
