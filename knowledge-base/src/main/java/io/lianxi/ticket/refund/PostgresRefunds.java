package io.lianxi.ticket.refund;

import io.lianxi.ticket.Liability;
import io.lianxi.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Refunds in Postgres, each as one document beside the columns that it is found by. */
final class PostgresRefunds implements Refunds {
  private static final int MOST_SUMS = 100_000;
  private static final String CURSOR =
      "\\d{1,16}\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final long MICROS = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;
  private final List<RefundListener> listeners;

  PostgresRefunds(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JsonMapper json,
      List<RefundListener> listeners) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
    this.listeners = List.copyOf(listeners);
  }

  private Refund refund(ResultSet row) throws SQLException {
    return json.readValue(row.getString("body"), Refund.class);
  }

  @Override
  public Optional<Refund> find(RefundId id) {
    return jdbc.sql("select body from refunds where id = :id::uuid")
        .param("id", id.value())
        .query((row, n) -> refund(row))
        .optional();
  }

  @Override
  public List<Refund> of(TicketId ticket) {
    return jdbc.sql(
            """
            select body from refunds where ticket = :ticket::uuid order by proposed_at, id
            limit :most
            """)
        .param("ticket", ticket.value())
        .param("most", Refund.MOST_PER_TICKET)
        .query((row, n) -> refund(row))
        .list();
  }

  @Override
  public Totals totals(Refund.Occasion occasion, Instant since) {
    return jdbc.sql(
            """
            select
              (select coalesce(sum(amount_fen), 0) from refunds
                where ticket = :ticket::uuid and is_promised) as ticket_fen,
              (select coalesce(sum(amount_fen), 0) from refunds
                where payee = :payee and is_promised and proposed_at >= :since) as payee_fen,
              (select count(*) from refunds where ticket = :ticket::uuid) as on_ticket
            """)
        .param("ticket", occasion.ticket().value())
        .param("payee", occasion.payee())
        .param("since", Timestamp.from(since))
        .query(
            (row, n) ->
                new Totals(
                    row.getLong("ticket_fen"), row.getLong("payee_fen"), row.getInt("on_ticket")))
        .single();
  }

  @Override
  public boolean propose(Refund proposed, Totals seen, Instant since) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Refund.Occasion occasion = proposed.proposal().occasion();
              // in this order everywhere, so that two never wait for each other
              return lockOpenTicket(occasion.ticket())
                  && lockPayee(occasion.payee())
                  && totals(occasion, since).equals(seen)
                  && insert(proposed);
            }));
  }

  private boolean lockOpenTicket(TicketId ticket) {
    return jdbc.sql("select is_open from tickets where id = :id::uuid for no key update")
        .param("id", ticket.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private boolean lockPayee(String payee) {
    // a row that is there already is locked by the update that changes nothing
    return jdbc.sql(
                """
                insert into refund_payees (payee) values (:payee)
                on conflict (payee) do update set payee = excluded.payee
                """)
            .param("payee", payee)
            .update()
        > 0;
  }

  private boolean insert(Refund refund) {
    boolean isNew =
        columns(
                    jdbc.sql(
                        """
                        insert into refunds (id, version, ticket, payee, category, kind, amount_fen,
                          liability, state, is_promised, proposed_by, proposed_at, body)
                        values (:id::uuid, :version, :ticket::uuid, :payee, :category, :kind, :amount,
                          :liability, :state, :isPromised, :by, :at, :body::jsonb)
                        on conflict (id) do nothing
                        """),
                    refund)
                .update()
            > 0;
    if (isNew) {
      listeners.forEach(listener -> listener.changed(refund));
    }
    return isNew;
  }

  private StatementSpec columns(StatementSpec statement, Refund refund) {
    Refund.Proposal proposal = refund.proposal();
    return statement
        .param("id", refund.id().value())
        .param("version", refund.version())
        .param("ticket", proposal.occasion().ticket().value())
        .param("payee", proposal.occasion().payee())
        .param("category", proposal.occasion().category())
        .param("kind", proposal.kind().name())
        .param("amount", proposal.amountFen())
        .param("liability", proposal.liability().name())
        .param("state", refund.state().name())
        .param("isPromised", refund.state().isPromised())
        .param("by", proposal.by().name())
        .param("at", Timestamp.from(proposal.at()))
        .param("body", json.writeValueAsString(refund));
  }

  @Override
  public boolean record(Refund before, Refund after) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean isFirst =
                  jdbc.sql(
                              """
                              update refunds set version = :version, state = :state,
                                is_promised = :isPromised, body = :body::jsonb
                              where id = :id::uuid and version = :before
                              """)
                          .param("version", after.version())
                          .param("state", after.state().name())
                          .param("isPromised", after.state().isPromised())
                          .param("body", json.writeValueAsString(after))
                          .param("id", before.id().value())
                          .param("before", before.version())
                          .update()
                      > 0;
              if (isFirst) {
                listeners.forEach(listener -> listener.changed(after));
              }
              return isFirst;
            }));
  }

  @Override
  public Optional<Page> page(Query query, String after, int size) {
    if (!after.isEmpty() && !after.matches(CURSOR)) {
      return Optional.empty();
    }
    int wanted = Math.clamp(size, 1, MOST_LINES);
    List<Refund> found =
        jdbc.sql(
                """
                select body from refunds
                where (:state::text is null or state = :state)
                  and (:payee::text is null or payee = :payee)
                  and (:from::timestamptz is null or proposed_at >= :from)
                  and (:to::timestamptz is null or proposed_at < :to)
                  and (:before::timestamptz is null
                    or (proposed_at, id) < (:before, :beforeId::uuid))
                order by proposed_at desc, id desc limit :limit
                """)
            .param("state", query.state() == null ? null : query.state().name())
            .param("payee", query.payee())
            .param("from", timestamp(query.from()))
            .param("to", timestamp(query.to()))
            .param("before", after.isEmpty() ? null : timestamp(cursorTime(after)))
            .param("beforeId", after.isEmpty() ? null : after.substring(after.indexOf('.') + 1))
            .param("limit", wanted + 1)
            .query((row, n) -> refund(row))
            .list();
    boolean isLast = found.size() <= wanted;
    List<Refund> page = isLast ? found : found.subList(0, wanted);
    return Optional.of(new Page(List.copyOf(page), isLast ? null : cursor(page.getLast())));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static String cursor(Refund last) {
    Instant at = last.proposal().at();
    return at.getEpochSecond() * MICROS + at.getNano() / NANOS_PER_MICRO + "." + last.id();
  }

  private static Instant cursorTime(String cursor) {
    long micros = Long.parseLong(cursor.substring(0, cursor.indexOf('.')));
    return Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_PER_MICRO);
  }

  @Override
  public List<RefundSum> sums(Instant from, Instant to) {
    return jdbc.sql(
            """
            select to_char(proposed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, category,
              liability, kind, state, count(*) as count, sum(amount_fen) as fen
            from refunds where proposed_at >= :from and proposed_at < :to
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5 limit :most
            """)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .param("most", MOST_SUMS)
        .query(
            (row, n) ->
                new RefundSum(
                    YearMonth.parse(row.getString("month")),
                    row.getString("category"),
                    Liability.valueOf(row.getString("liability")),
                    Refund.Kind.valueOf(row.getString("kind")),
                    RefundState.valueOf(row.getString("state")),
                    row.getInt("count"),
                    row.getLong("fen")))
        .list();
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    UUID[] all = tickets.stream().map(TicketId::uuid).toArray(UUID[]::new);
    jdbc.sql(
            """
            with gone as (delete from refunds where ticket = any(:tickets) returning payee)
            delete from refund_payees p using gone where p.payee = gone.payee
              and not exists (select from refunds r
                where r.payee = p.payee and r.ticket <> all(:tickets))
            """)
        .param("tickets", all)
        .update();
  }
}
