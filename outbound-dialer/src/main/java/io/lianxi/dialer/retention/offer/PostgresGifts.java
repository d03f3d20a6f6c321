package io.lianxi.dialer.retention.offer;

import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.retention.offer.Gift.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Gifts in Postgres; whoever spends holds the row of the budget for that one statement. */
final class PostgresGifts implements Gifts {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresGifts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<OfferTerms> terms(CampaignId campaign) {
    return jdbc.sql("select body from offer_terms where campaign = :campaign")
        .param("campaign", campaign.uuid())
        .query((row, n) -> json.readValue(row.getString("body"), OfferTerms.class))
        .optional();
  }

  @Override
  public boolean save(OfferTerms terms, String changedBy, Instant at) {
    return jdbc.sql(
                """
                insert into offer_terms as known (campaign, version, body, budget_fen, changed_by,
                  changed_at)
                select :campaign, :version, :body::jsonb, :budget, :by, :at::timestamptz
                where :version = 1 or exists (select from offer_terms where campaign = :campaign)
                on conflict (campaign) do update set version = :version, body = :body::jsonb,
                  budget_fen = :budget, changed_by = :by, changed_at = :at::timestamptz
                  where known.version = :version - 1
                """)
            .param("campaign", terms.campaign().uuid())
            .param("version", terms.version())
            .param("body", json.writeValueAsString(terms))
            .param("budget", terms.budgetFen())
            .param("by", changedBy)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  @Override
  public long spentFen(CampaignId campaign) {
    return jdbc.sql("select spent_fen from offer_terms where campaign = :campaign")
        .param("campaign", campaign.uuid())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Override
  public boolean add(Gift gift) {
    try {
      return jdbc.sql(
                  """
                  with spent as (
                    update offer_terms set spent_fen = spent_fen + :spent
                    where campaign = :campaign and spent_fen + :spent <= budget_fen
                      and not exists (select from gifts where attempt = :attempt)
                    returning campaign)
                  insert into gifts (attempt, campaign, lead, offer, cost_fen, state, asked_by,
                    asked_at, decided_by, decided_at)
                  select :attempt, campaign, :lead, :offer, :cost, :state, :by, :at::timestamptz,
                    :decider, :decided::timestamptz from spent
                  """)
              .param("spent", gift.state() == State.GIVEN ? gift.costFen() : 0)
              .param("campaign", gift.campaign().uuid())
              .param("attempt", gift.attempt().value())
              .param("lead", gift.lead().value())
              .param("offer", gift.offer())
              .param("cost", gift.costFen())
              .param("state", gift.state().name())
              .param("by", gift.askedBy())
              .param("at", Timestamp.from(gift.askedAt()))
              .param("decider", gift.decidedBy())
              .param("decided", timestamp(gift.decidedAt()))
              .update()
          > 0;
    } catch (DuplicateKeyException e) {
      return false; // somebody else gave it at the same moment; nothing of this was spent
    }
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  @Override
  public boolean decide(AttemptId attempt, Decision decision) {
    return jdbc.sql(
                """
                with asked as (
                  select campaign, cost_fen from gifts
                  where attempt = :attempt and state = 'ASKED' for update),
                spent as (
                  update offer_terms
                  set spent_fen = spent_fen + case when :given then cost_fen else 0 end
                  from asked where offer_terms.campaign = asked.campaign
                    and (not :given or spent_fen + cost_fen <= budget_fen)
                  returning offer_terms.campaign)
                update gifts set state = :state, decided_by = :by, decided_at = :at
                from spent where attempt = :attempt and state = 'ASKED'
                """)
            .param("attempt", attempt.value())
            .param("given", decision.state() == State.GIVEN)
            .param("state", decision.state().name())
            .param("by", decision.by())
            .param("at", Timestamp.from(decision.at()))
            .update()
        > 0;
  }

  @Override
  public Optional<Gift> find(AttemptId attempt) {
    return jdbc.sql("select * from gifts where attempt = :attempt")
        .param("attempt", attempt.value())
        .query((row, n) -> gift(row))
        .optional();
  }

  @Override
  public List<Gift> of(CampaignId campaign) {
    return jdbc.sql(
            """
            select * from gifts where campaign = :campaign
            order by state = 'ASKED' desc, asked_at desc, attempt limit :most
            """)
        .param("campaign", campaign.uuid())
        .param("most", MOST_TOLD)
        .query((row, n) -> gift(row))
        .list();
  }

  private static Gift gift(ResultSet row) throws SQLException {
    Timestamp decidedAt = row.getTimestamp("decided_at");
    return new Gift(
        new AttemptId(row.getString("attempt")),
        new CampaignId(row.getString("campaign")),
        new LeadId(row.getLong("lead")),
        row.getString("offer"),
        row.getLong("cost_fen"),
        State.valueOf(row.getString("state")),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("decided_by"),
        decidedAt == null ? null : decidedAt.toInstant());
  }

  @Override
  public List<Sum> sums(CampaignId campaign) {
    return jdbc.sql(
            """
            select offer, count(*) as given, sum(cost_fen) as cost,
              count(*) filter (where stayed) as stayed, count(*) filter (where not stayed) as gone
            from gifts left join retention_outcomes using (lead)
            where campaign = :campaign and state = 'GIVEN'
            group by offer order by given desc, offer
            """)
        .param("campaign", campaign.uuid())
        .query(
            (row, n) ->
                new Sum(
                    row.getString("offer"),
                    row.getLong("given"),
                    row.getLong("cost"),
                    row.getLong("stayed"),
                    row.getLong("gone")))
        .list();
  }
}
