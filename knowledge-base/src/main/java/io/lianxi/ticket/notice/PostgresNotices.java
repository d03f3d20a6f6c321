package io.lianxi.ticket.notice;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in Postgres, beside the tickets. */
final class PostgresNotices implements Notices {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;

  PostgresNotices(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
  }

  /** A draft as the statement reads it. */
  private record Line(
      String ticket,
      String occasion,
      String kind,
      String phone,
      @Nullable String customer,
      String zh,
      String en,
      String madeAt,
      String notBefore) {
    static Line of(Draft draft) {
      CustomerId customer = draft.complainant().customer();
      return new Line(
          draft.ticket().value(),
          draft.occasion(),
          draft.kind().name(),
          draft.phone().value(),
          customer == null ? null : customer.value(),
          draft.text().zh(),
          draft.text().en(),
          draft.madeAt().toString(),
          draft.notBefore().toString());
    }
  }

  @Override
  public void add(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    // one statement for all: an incident's answer writes thousands
    jdbc.sql(
            """
            insert into notices (ticket, occasion, kind, phone, text, made_at, not_before)
            select d.ticket, d.occasion, d.kind, d.phone,
              case coalesce(
                (select language from customers where id = d.customer),
                (select language from customers where phone = d.phone
                  order by tier desc, id limit 1))
              when 'EN' then d.en else d.zh end,
              d.made_at, d.not_before
            from rows from (jsonb_to_recordset(:drafts::jsonb) as (ticket uuid, occasion text,
                kind text, phone text, customer text, zh text, en text, "madeAt" timestamptz,
                "notBefore" timestamptz))
              with ordinality as d (ticket, occasion, kind, phone, customer, zh, en, made_at,
                not_before, place)
            where (select count(*) from notices n where n.ticket = d.ticket) < :most
            order by d.place
            on conflict (ticket, occasion, kind) do nothing
            """)
        .param("drafts", json.writeValueAsString(drafts.stream().map(Line::of).toList()))
        .param("most", MOST_PER_TICKET)
        .update();
  }

  @Override
  public void cancel(Collection<TicketId> tickets, NoticeKind kind, Instant at) {
    if (tickets.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update notices set state = 'CANCELLED', ended_at = :at
            where state = 'WAITING' and kind = :kind and ticket in
              (select value::uuid from jsonb_array_elements_text(:tickets::jsonb))
            """)
        .param("at", Timestamp.from(at))
        .param("kind", kind.name())
        .param("tickets", json.writeValueAsString(tickets))
        .update();
  }

  @Override
  public List<Notice> claim(int most, Instant now, Instant until) {
    List<Notice> claimed =
        transactions.execute(status -> isOurTurn(now) ? take(most, now, until) : List.of());
    return claimed == null ? List.of() : claimed;
  }

  private boolean isOurTurn(Instant now) {
    // a turn in the future was taken by a clock that has been set back since
    return jdbc.sql(
                """
                update notice_turn set at = :now
                where at <= :now::timestamptz - interval '1 second'
                  or at > :now::timestamptz + interval '10 seconds'
                """)
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  private List<Notice> take(int most, Instant now, Instant until) {
    // Skips locked rows: whoever holds one is saying what became of it, or has changed its ticket,
    // and waiting for them would make one slow transaction hold up the texts of everybody else.
    return jdbc
        .sql(
            """
            with taken as materialized (
              select id from notices n
              where state = 'WAITING' and not_before <= :now
                and (claimed_until is null or claimed_until <= :now)
                and not exists (select from notices earlier
                  where earlier.ticket = n.ticket and earlier.state = 'WAITING'
                    and earlier.id < n.id)
              order by not_before, id limit :most
              for update skip locked)
            update notices set claimed_until = :until, attempts = attempts + 1
            from taken where notices.id = taken.id
            returning notices.*
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query((row, n) -> notice(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Notice::id))
        .toList();
  }

  @Override
  public void sent(Notice notice, Instant at) {
    // whoever has claimed it meanwhile need not send it any more
    jdbc.sql(
            """
            update notices set state = 'SENT', ended_at = :at, claimed_until = null, failure = ''
            where id = :id and state in ('WAITING', 'CANCELLED')
            """)
        .param("at", Timestamp.from(at))
        .param("id", notice.id())
        .update();
  }

  @Override
  public void failed(Notice notice, String why, @Nullable Instant retryAt, Instant at) {
    jdbc.sql(
            """
            update notices set claimed_until = null, failure = :why,
              state = case when :retryAt::timestamptz is null then 'FAILED' else state end,
              ended_at = case when :retryAt::timestamptz is null then :at::timestamptz end,
              not_before = coalesce(:retryAt, not_before)
            where id = :id and state = 'WAITING' and attempts = :attempts
            """)
        .param("why", why)
        .param("retryAt", retryAt == null ? null : Timestamp.from(retryAt))
        .param("at", Timestamp.from(at))
        .param("id", notice.id())
        .param("attempts", notice.attempts())
        .update();
  }

  @Override
  public List<Notice> of(TicketId ticket) {
    return jdbc.sql("select * from notices where ticket = :ticket::uuid order by id limit :most")
        .param("ticket", ticket.value())
        .param("most", MOST_PER_TICKET)
        .query((row, n) -> notice(row))
        .list();
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    jdbc.sql("delete from notices where ticket = any(:tickets)")
        .param("tickets", tickets.stream().map(TicketId::uuid).toArray(UUID[]::new))
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Notice(
        row.getLong("id"),
        new TicketId(row.getString("ticket")),
        NoticeKind.valueOf(row.getString("kind")),
        new PhoneNumber(row.getString("phone")),
        row.getString("text"),
        Notice.State.valueOf(row.getString("state")),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("not_before").toInstant(),
        row.getInt("attempts"),
        ended == null ? null : ended.toInstant(),
        row.getString("failure"));
  }
}
