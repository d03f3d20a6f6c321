package io.lianxi.dialer.campaign.attempt;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.AttemptId;
import io.lianxi.dialer.CampaignId;
import io.lianxi.dialer.LeadId;
import io.lianxi.dialer.campaign.lead.CallOutcome;
import io.lianxi.dialer.compliance.GateVerdict;
import io.lianxi.dialer.pacing.AbandonCount;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Attempts in Postgres; an index lets no number be in two that are not over. */
final class PostgresAttempts implements Attempts {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PostgresAttemptRow rows;

  PostgresAttempts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new PostgresAttemptRow(json);
  }

  @Override
  public boolean open(Attempt attempt) {
    return jdbc.sql(
                """
                insert into attempts
                  (id, campaign, lead, claim, number, caller_number, opened_at, state)
                values (:id, :campaign, :lead, :claim, :number, :caller, :at, 'OPEN')
                on conflict (number) where state in ('OPEN', 'DIALLED') do nothing
                """)
            .param("id", attempt.id().value())
            .param("campaign", attempt.campaign().uuid())
            .param("lead", attempt.lead().value())
            .param("claim", attempt.claim())
            .param("number", attempt.number().value())
            .param("caller", attempt.callerNumber())
            .param("at", Timestamp.from(attempt.openedAt()))
            .update()
        > 0;
  }

  @Override
  public boolean dialled(AttemptId id, GateVerdict verdict) {
    return jdbc.sql(
                """
                update attempts set state = 'DIALLED', verdict = :verdict::jsonb
                where id = :id and state = 'OPEN'
                """)
            .param("id", id.value())
            .param("verdict", json.writeValueAsString(verdict.checks()))
            .update()
        > 0;
  }

  @Override
  public boolean refused(AttemptId id, GateVerdict verdict, Instant at) {
    return jdbc.sql(
                """
                update attempts set state = 'REFUSED', verdict = :verdict::jsonb, ended_at = :at
                where id = :id and state = 'OPEN'
                """)
            .param("id", id.value())
            .param("verdict", json.writeValueAsString(verdict.checks()))
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  @Override
  public boolean answered(AttemptId id, Instant at) {
    return jdbc.sql(
                """
                update attempts set answered_at = coalesce(answered_at, :at)
                where id = :id and state = 'DIALLED'
                """)
            .param("id", id.value())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  @Override
  public boolean end(AttemptId id, CallOutcome outcome, Instant at) {
    return jdbc.sql(
                """
                update attempts set state = 'ENDED', outcome = :outcome, ended_at = :at
                where id = :id and state in ('OPEN', 'DIALLED')
                """)
            .param("id", id.value())
            .param("outcome", outcome.name())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  @Override
  public boolean undo(AttemptId id) {
    return jdbc.sql("delete from attempts where id = :id and state in ('OPEN', 'DIALLED')")
            .param("id", id.value())
            .update()
        > 0;
  }

  @Override
  public Optional<Attempt> find(AttemptId id) {
    return jdbc.sql("select * from attempts where id = :id")
        .param("id", id.value())
        .query((row, n) -> rows.attempt(row))
        .optional();
  }

  @Override
  public List<Instant> callsTo(PhoneNumber number, Instant since, AttemptId but) {
    return jdbc
        .sql(
            """
            select opened_at from attempts
            where number = :number and opened_at >= :since and state <> 'REFUSED' and id <> :but
            order by opened_at desc
            """)
        .param("number", number.value())
        .param("since", Timestamp.from(since))
        .param("but", but.value())
        .query(Timestamp.class)
        .list()
        .stream()
        .map(Timestamp::toInstant)
        .toList();
  }

  @Override
  public int callsTo(LeadId lead) {
    return jdbc.sql(
            """
            select count(*) from attempts where lead = :lead and state in ('DIALLED', 'ENDED')
            """)
        .param("lead", lead.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Attempt> unfinished(Instant since, int most) {
    return jdbc.sql(
            """
            select * from attempts where state in ('OPEN', 'DIALLED') and opened_at < :since
            order by opened_at, id limit :most
            """)
        .param("since", Timestamp.from(since))
        .param("most", most)
        .query((row, n) -> rows.attempt(row))
        .list();
  }

  @Override
  public int underWay(CampaignId campaign) {
    return jdbc.sql(
            """
            select count(*) from attempts
            where campaign = :campaign and state in ('OPEN', 'DIALLED')
            """)
        .param("campaign", campaign.uuid())
        .query(Integer.class)
        .single();
  }

  @Override
  public AbandonCount abandons(CampaignId campaign, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) as answered, count(*) filter (where outcome = 'ABANDONED') as abandoned
            from attempts
            where campaign = :campaign and opened_at >= :from and opened_at < :to
              and state = 'ENDED' and outcome in ('CONNECTED', 'ABANDONED')
            """)
        .param("campaign", campaign.uuid())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, n) -> new AbandonCount(row.getLong("answered"), row.getLong("abandoned")))
        .single();
  }

  @Override
  public List<Attempt> of(LeadId lead, int most) {
    return jdbc.sql(
            "select * from attempts where lead = :lead order by opened_at desc, id limit :most")
        .param("lead", lead.value())
        .param("most", most)
        .query((row, n) -> rows.attempt(row))
        .list();
  }
}
