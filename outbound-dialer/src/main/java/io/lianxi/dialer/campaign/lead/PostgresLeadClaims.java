package io.lianxi.dialer.campaign.lead;

import io.lianxi.acd.AgentId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.campaign.callback.Callback;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is at which lead, in Postgres. Who claims skips what others are just claiming, so nobody
 * waits.
 */
final class PostgresLeadClaims {
  /** Is the lead of a cell that is full? */
  static final String OF_CLOSED_CELL =
      """
      exists (select from closed_cells as cell where cell.campaign = leads.campaign
        and cell.value = case cell.field when '' then leads.province
          else coalesce(leads.fields ->> cell.field, '') end)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PostgresLeadRow rows;

  PostgresLeadClaims(JdbcClient jdbc, JsonMapper json, PostgresLeadRow rows) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
  }

  /** As the indices have it. */
  private static String condition(LeadAge age) {
    return switch (age) {
      case ANY -> "true";
      case NEW -> "calls = 0";
      case CALLED -> "calls > 0";
    };
  }

  List<Lead> claim(CampaignId campaign, LeadAge age, int most, String by, Instant now) {
    // one look-up for each priority and rank, as an index serves only one at a time in order of
    // next_at;
    // lists as an array, as a join would have all be sorted that are due
    return jdbc
        .sql(
            """
            with due as (
              select due.id from generate_series(199, 0, -1) as place (n), lateral (
                select id from leads
                where campaign = :campaign and state = 'READY' and not is_withdrawn and %s
                  and priority = place.n / 20 and rank = mod(place.n, 20) and next_at <= :now
                  and bucket >= coalesce((select ten_thousandths from lead_holdouts
                    where campaign = :campaign), 0)
                  and list = any (array(select id from lead_lists
                    where campaign = :campaign and state = 'READY'))
                  and not %s
                order by next_at, id limit :most for update skip locked) as due
              limit :most)
            update leads set state = 'CALLING', claims = claims + 1, claimed_by = :by,
              claimed_at = :now
            from due where leads.id = due.id returning leads.*
            """
                .formatted(condition(age), OF_CLOSED_CELL))
        .param("campaign", campaign.uuid())
        .param("most", Math.min(Leads.MOST_AT_ONCE, most))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .query((row, n) -> rows.lead(row))
        .list()
        .stream()
        .sorted(LeadOrder.FIRST)
        .toList();
  }

  Optional<Lead> claimPromised(
      Set<CampaignId> campaigns, Set<AgentId> free, String by, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select id from leads
              where campaign = any (:campaigns::uuid[]) and state = 'READY' and not is_withdrawn
                and promised_at <= :now
                and (opens_at <= :now or promised_to = any (:free::text[]))
                and bucket >= coalesce((select ten_thousandths from lead_holdouts
                  where lead_holdouts.campaign = leads.campaign), 0)
              order by promised_at, id limit 1 for update skip locked)
            update leads set state = 'CALLING', claims = claims + 1, claimed_by = :by,
              claimed_at = :now
            from due where leads.id = due.id returning leads.*
            """)
        .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(String[]::new))
        .param("free", free.stream().map(AgentId::value).toArray(String[]::new))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .query((row, n) -> rows.lead(row))
        .optional();
  }

  boolean promise(Lead seen, Callback callback) {
    return waiting(
                seen,
                """
                update leads set promised_at = :promised, promised_until = :until,
                  opens_at = :open, promised_to = :agent, next_at = :open
                """,
                callback)
            .update()
        > 0;
  }

  boolean unpromise(Lead seen, @Nullable LeadClosing closing) {
    return waiting(
                seen,
                """
                update leads set promised_at = :promised::timestamptz,
                  promised_until = :until::timestamptz, opens_at = :open::timestamptz,
                  promised_to = :agent, closed_as = :closed,
                  state = case when :closed::text is null then 'READY' else 'CLOSED' end
                """,
                null)
            .param("closed", closing == null ? null : closing.name())
            .update()
        > 0;
  }

  /** Changes a lead that waits for the call of {@code seen}. */
  private JdbcClient.StatementSpec waiting(Lead seen, String change, @Nullable Callback callback) {
    Callback before = seen.promised();
    return promised(
            change
                + """
                where id = :id and state = 'READY' and not is_withdrawn
                  and promised_at is not distinct from :before
                  and promised_to is not distinct from :owner
                """,
            callback)
        .param("id", seen.id().value())
        .param("before", before == null ? null : Timestamp.from(before.at()))
        .param("owner", before == null ? null : agent(before));
  }

  private JdbcClient.StatementSpec promised(String sql, @Nullable Callback callback) {
    return jdbc.sql(sql)
        .param("promised", callback == null ? null : Timestamp.from(callback.at()))
        .param("until", callback == null ? null : Timestamp.from(callback.until()))
        .param("open", callback == null ? null : Timestamp.from(callback.openAt()))
        .param("agent", callback == null ? null : agent(callback));
  }

  private static @Nullable String agent(Callback callback) {
    AgentId agent = callback.agent();
    return agent == null ? null : agent.value();
  }

  boolean save(Lead lead) {
    LeadClosing closedAs = lead.closedAs();
    return promised(
                """
                update leads set numbers = :numbers::jsonb, state = :state, position = :position,
                  calls = :calls, tries = :tries::jsonb, next_at = :at, closed_as = :closed,
                  promised_at = :promised, promised_until = :until, opens_at = :open,
                  promised_to = :agent
                where id = :id and state = 'CALLING' and claims = :claims
                """,
                lead.promised())
            .param("id", lead.id().value())
            .param("numbers", json.writeValueAsString(lead.numbers()))
            .param("state", lead.state().name())
            .param("claims", lead.claims())
            .param("position", lead.position())
            .param("calls", lead.calls())
            .param("tries", json.writeValueAsString(lead.tries()))
            .param("at", Timestamp.from(lead.nextAt()))
            .param("closed", closedAs == null ? null : closedAs.name())
            .update()
        > 0;
  }

  List<Leads.Claimed> claimed(Instant since, int most) {
    return jdbc.sql(
            """
            select * from leads where state = 'CALLING' and claimed_at < :since
            order by claimed_at, id limit :most
            """)
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query(
            (row, n) ->
                new Leads.Claimed(rows.lead(row), row.getTimestamp("claimed_at").toInstant()))
        .list();
  }
}
