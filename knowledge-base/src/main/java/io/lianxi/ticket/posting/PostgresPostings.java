package io.lianxi.ticket.posting;

import io.lianxi.acd.ContactId;
import io.lianxi.ticket.Ticket;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.work.Belongings;
import io.lianxi.ticket.work.Change;
import io.lianxi.ticket.work.TicketListener;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Postings in Postgres, written with the changes of their tickets. */
final class PostgresPostings implements Postings, TicketListener, Belongings {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresPostings.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

  /** How long comparing may take until another copy does it. */
  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresPostings(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void changed(List<Change> changes) {
    for (Change change : changes) {
      Instant at = change.events().getLast().at();
      Ticket after = change.after();
      if (isPosted(change.before(), after)) {
        supersede(after.id(), at);
        insert(ContactId.random(), after.id(), at);
      } else if (change.before() != null && isElsewhere(change.before(), after)) {
        look(after.id(), at);
      }
    }
  }

  @Override
  public void forget(Collection<TicketId> tickets) {
    jdbc.sql("delete from ticket_postings where ticket = any(:tickets)")
        .param(
            "tickets",
            tickets.stream().map(ticket -> UUID.fromString(ticket.value())).toArray(UUID[]::new))
        .update();
  }

  private static boolean isPosted(@Nullable Ticket before, Ticket after) {
    boolean goesOnWaiting =
        before != null
            && PostingStep.isWaiting(before)
            && Objects.equals(before.hands().group(), after.hands().group());
    return PostingStep.isWaiting(after) && !goesOnWaiting;
  }

  private static boolean isElsewhere(Ticket before, Ticket after) {
    return before.state() != after.state()
        || !Objects.equals(before.hands().handler(), after.hands().handler());
  }

  private void supersede(TicketId ticket, Instant at) {
    jdbc.sql("update ticket_postings set is_newest = false, look_at = :at where ticket = :ticket")
        .param("ticket", UUID.fromString(ticket.value()))
        .param("at", Timestamp.from(at))
        .update();
  }

  private void look(TicketId ticket, Instant at) {
    jdbc.sql("update ticket_postings set look_at = :at where ticket = :ticket")
        .param("ticket", UUID.fromString(ticket.value()))
        .param("at", Timestamp.from(at))
        .update();
  }

  private void insert(ContactId contact, TicketId ticket, Instant at) {
    jdbc.sql(
            """
            insert into ticket_postings (contact, ticket, since, is_newest, look_at)
            values (:contact, :ticket, :at, true, :at)
            """)
        .param("contact", contact.uuid())
        .param("ticket", UUID.fromString(ticket.value()))
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Posting> find(ContactId contact) {
    return jdbc.sql("select * from ticket_postings where contact = :contact")
        .param("contact", contact.uuid())
        .query((row, n) -> posting(row))
        .optional();
  }

  @Override
  public int tend(Instant now, int most, Function<Posting, Optional<Instant>> task) {
    Timestamp until = Timestamp.from(now.plus(AT_MOST).truncatedTo(ChronoUnit.MICROS));
    // what another copy is about to claim is left to it instead of being waited for
    List<Posting> claimed =
        jdbc.sql(
                """
                update ticket_postings set look_at = :until where contact in (
                  select contact from ticket_postings where look_at <= :now
                  order by look_at limit :most for update skip locked)
                returning *
                """)
            .param("until", until)
            .param("now", Timestamp.from(now))
            .param("most", most)
            .query((row, n) -> posting(row))
            .list();
    for (Posting posting : claimed) {
      lookAgain(posting, until, compared(posting, now, task));
    }
    return claimed.size();
  }

  private static Optional<Instant> compared(
      Posting posting, Instant now, Function<Posting, Optional<Instant>> task) {
    try {
      return task.apply(posting);
    } catch (RuntimeException e) {
      LOG.error("ticket {} is tried again in {}", posting.ticket(), AFTER_FAILURE, e);
      return Optional.of(now.plus(AFTER_FAILURE));
    }
  }

  /** Unless the ticket has changed since it was claimed: then it is due again already. */
  private void lookAgain(Posting posting, Timestamp claimedUntil, Optional<Instant> at) {
    jdbc.sql(
            """
            update ticket_postings set look_at = :at
            where contact = :contact and look_at = :claimedUntil
            """)
        .param("contact", posting.contact().uuid())
        .param("claimedUntil", claimedUntil)
        .param("at", at.map(Timestamp::from).orElse(null))
        .update();
  }

  @Override
  public void again(Posting posting, Instant now) {
    transaction.executeWithoutResult(
        status -> {
          supersede(posting.ticket(), now);
          insert(ContactId.random(), posting.ticket(), now);
        });
  }

  private static Posting posting(ResultSet row) throws SQLException {
    return new Posting(
        new ContactId(row.getString("contact")),
        new TicketId(row.getString("ticket")),
        row.getTimestamp("since").toInstant(),
        row.getBoolean("is_newest"));
  }
}
