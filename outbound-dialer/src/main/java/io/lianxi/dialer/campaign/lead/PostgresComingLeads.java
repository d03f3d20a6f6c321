package io.lianxi.dialer.campaign.lead;

import io.lianxi.dialer.compliance.Consent;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** How leads come into Postgres: a block of them is one statement. */
final class PostgresComingLeads {
  private static final String TOLD =
      """
      with told as (
        select * from unnest(:ordinals::int[], :first::text[], :customers::text[],
          :names::text[], :numbers::text[], :provinces::text[], :zones::text[],
          :priorities::int[], :ranks::int[], :fields::text[], :consents::text[])
          as told (ordinal, first, customer, name, numbers, province, zone, priority,
            rank, fields, consent)),
      touched as (update lead_lists set touched_at = now() where id = :list),
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresComingLeads(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Set<Integer> add(LeadList list, List<LeadWish> wishes, Instant at) {
    List<Integer> added =
        told(
                """
                added as (
                  insert into leads (campaign, list, first_number, customer, name, numbers,
                    province, zone, priority, rank, fields, consent, state, next_at)
                  select :campaign, :list, first, customer, name, numbers::jsonb, province, zone,
                    priority, rank, fields::jsonb, consent::jsonb, 'READY', :at from told
                  order by ordinal
                  on conflict (campaign, first_number) where not is_withdrawn do nothing
                  returning first_number)
                select min(ordinal) from told join added on first = first_number group by first
                """,
                list,
                wishes,
                at)
            .query(Integer.class)
            .list();
    Set<Integer> known = new HashSet<>(IntStream.range(0, wishes.size()).boxed().toList());
    known.removeAll(new HashSet<>(added));
    return known;
  }

  /** Leads are taken in the order of their ids, as everybody does who takes several. */
  Leads.Merged merge(LeadList list, List<LeadWish> wishes, Instant at) {
    return told(
            """
            numbered as (
              select told.*, ordinal = min(ordinal) over (partition by first)
                and not exists (select from leads
                  where leads.campaign = :campaign and first_number = first and not is_withdrawn
                    and leads.customer <> told.customer) as is_free
              from told),
            mine as materialized (
              select leads.id, leads.customer,
                leads.state = 'READY' and leads.calls = 0 and leads.promised_at is null
                  and is_free and first_number <> first and not exists (select from leads as other
                    where other.campaign = :campaign and other.customer = leads.customer
                      and other.id <> leads.id and not other.is_withdrawn) as moves
              from leads join numbered on leads.customer = numbered.customer
              where leads.campaign = :campaign and not leads.is_withdrawn
              order by leads.id for update of leads),
            updated as (
              update leads set name = told.name, province = told.province, rank = told.rank,
                fields = leads.fields || told.fields::jsonb,
                numbers = case when moves then told.numbers::jsonb else leads.numbers end,
                first_number = case when moves then first else first_number end,
                position = case when moves then 0 else leads.position end
              from mine join told on told.customer = mine.customer
              where leads.id = mine.id and leads.state <> 'CLOSED'
              returning leads.customer),
            added as (
              insert into leads (campaign, list, first_number, customer, name, numbers,
                province, zone, priority, rank, fields, consent, state, next_at)
              select :campaign, :list, first, customer, name, numbers::jsonb, province, zone,
                priority, rank, fields::jsonb, consent::jsonb, 'READY', :at from numbered
              where is_free and not exists (select from mine
                where mine.customer = numbered.customer)
              order by ordinal
              on conflict (campaign, first_number) where not is_withdrawn do nothing
              returning 1)
            select (select count(*) from added)::int as added,
              (select count(distinct customer) from updated)::int as updated
            """,
            list,
            wishes,
            at)
        .query(
            (row, n) ->
                new Leads.Merged(
                    row.getInt("added"),
                    row.getInt("updated"),
                    wishes.size() - row.getInt("added") - row.getInt("updated")))
        .single();
  }

  private StatementSpec told(String then, LeadList list, List<LeadWish> wishes, Instant at) {
    return jdbc.sql(TOLD + then)
        .param("ordinals", IntStream.range(0, wishes.size()).boxed().toArray(Integer[]::new))
        .param("first", texts(wishes, wish -> wish.numbers().getFirst().number().value()))
        .param("customers", texts(wishes, LeadWish::customer))
        .param("names", texts(wishes, LeadWish::name))
        .param("numbers", texts(wishes, wish -> json.writeValueAsString(wish.numbers())))
        .param("provinces", texts(wishes, LeadWish::province))
        .param("zones", texts(wishes, wish -> text(wish.zone())))
        .param("priorities", wishes.stream().map(LeadWish::priority).toArray(Integer[]::new))
        .param("ranks", wishes.stream().map(LeadWish::rank).toArray(Integer[]::new))
        .param("fields", texts(wishes, wish -> json.writeValueAsString(wish.fields())))
        .param("consents", texts(wishes, wish -> consent(wish.consent())))
        .param("campaign", list.campaign().uuid())
        .param("list", list.id())
        .param("at", Timestamp.from(at));
  }

  private @Nullable String consent(@Nullable Consent consent) {
    return consent == null ? null : json.writeValueAsString(consent);
  }

  private static @Nullable String text(@Nullable ZoneId zone) {
    return zone == null ? null : zone.getId();
  }

  private static @Nullable String[] texts(
      List<LeadWish> wishes, Function<LeadWish, @Nullable String> text) {
    List<@Nullable String> texts = new ArrayList<>();
    wishes.forEach(wish -> texts.add(text.apply(wish)));
    return texts.toArray(new String[0]);
  }
}
