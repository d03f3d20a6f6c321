package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.Chats.Received;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what customers send, each message in one transaction. */
final class PostgresReceipt {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PostgresMessages messages;
  private final Secrets secrets;
  private final Redaction redaction;

  PostgresReceipt(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PostgresMessages messages,
      Secrets secrets,
      Redaction redaction) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.messages = messages;
    this.secrets = secrets;
    this.redaction = redaction;
  }

  /** The open conversation of an address, held by this transaction. */
  private record Held(ContactId contact, long last, boolean isSecret, int inMinute) {}

  Received take(Incoming incoming, ContactId fresh) {
    try {
      Received received = transactions.execute(status -> taken(incoming, fresh));
      return received == null ? new Received.Known() : received;
    } catch (DuplicateKeyException e) {
      return new Received.Known(); // handed in twice at the same moment
    }
  }

  private Received taken(Incoming incoming, ContactId fresh) {
    if (isKnown(incoming)) {
      return new Received.Known();
    }
    Held held = hold(incoming).orElseGet(() -> opened(incoming, fresh));
    if (held.inMinute() > Chats.MOST_PER_MINUTE) {
      return new Received.TooFast();
    }
    Content content = redaction.of(incoming.content());
    if (held.isSecret() && incoming.content() instanceof Content.Text text) {
      secrets.keep(held.contact(), held.last() + 1, text.text());
      content = new Content.Text(Secrets.SHOWN);
    }
    Optional<ChatMessage> added =
        messages.insert(
            held.contact(), new Author.Customer(), content, incoming.key(), incoming.at());
    if (added.isEmpty()) {
      return new Received.Full();
    }
    return new Received.Kept(added.get());
  }

  private boolean isKnown(Incoming incoming) {
    return jdbc.sql(
            """
            select number from chat_messages
            where address = :address and author = 'CUSTOMER' and key = :key
            """)
        .param("address", incoming.from().text())
        .param("key", incoming.key())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private Optional<Held> hold(Incoming incoming) {
    Timestamp at = Timestamp.from(incoming.at());
    return jdbc.sql(
            """
            update chats set mark = mark + 1, due_at = least(due_at, :at),
              customer = coalesce(customer, :customer),
              in_minute = case when minute = :minute then in_minute + 1 else 1 end,
              minute = :minute
            where address = :address and closed_at is null
            returning contact, last, is_secret, in_minute
            """)
        .param("at", at)
        .param("customer", incoming.customer().map(CustomerId::value).orElse(null))
        .param("minute", Timestamp.from(minute(incoming.at())))
        .param("address", incoming.from().text())
        .query(
            (row, n) ->
                new Held(
                    new ContactId(row.getString("contact")),
                    row.getLong("last"),
                    row.getBoolean("is_secret"),
                    row.getInt("in_minute")))
        .optional();
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private Held opened(Incoming incoming, ContactId fresh) {
    jdbc.sql(
            """
            insert into chats (contact, channel, address, account, phase, opened_at)
            values (:contact, :channel, :address, :account, 'FLOW', :at)
            on conflict (address) where closed_at is null do nothing
            """)
        .param("contact", fresh.uuid())
        .param("channel", incoming.from().channel())
        .param("address", incoming.from().text())
        .param("account", incoming.account())
        .param("at", Timestamp.from(incoming.at().truncatedTo(ChronoUnit.MICROS)))
        .update();
    return hold(incoming).orElseThrow();
  }
}
