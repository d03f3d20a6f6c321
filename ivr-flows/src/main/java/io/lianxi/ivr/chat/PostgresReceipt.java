package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.Chats.Received;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what customers send, each message in one statement; in one transaction where more is to
 * be done, as in a new conversation.
 */
final class PostgresReceipt {
  /**
   * What is written to a flow is worked off at once; what is written to a person only when the
   * person lets the customer wait, unless it says for the first time who the customer is.
   */
  private static final String HAPPENED =
      """
      mark = mark + 1,
      due_at = least(due_at, case
        when phase = 'PERSON' and (customer is not null or :customer::text is null)
          then :patience else :at end::timestamptz),
      customer = coalesce(customer, :customer::text)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PostgresMessages messages;
  private final Secrets secrets;
  private final Redaction redaction;
  private final Duration patience;

  /**
   * @param patience how long a person may let a customer wait
   */
  PostgresReceipt(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PostgresMessages messages,
      Secrets secrets,
      Redaction redaction,
      Duration patience) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.messages = messages;
    this.secrets = secrets;
    this.redaction = redaction;
    this.patience = patience;
  }

  /** The open conversation of an address, held by this transaction. */
  private record Held(
      ContactId contact, long last, boolean isSecret, int inMinute, boolean isDue) {}

  Received take(Incoming incoming, ContactId fresh) {
    try {
      Optional<Received> added = added(incoming);
      if (added.isPresent()) {
        return added.get();
      }
      Received received = transactions.execute(status -> taken(incoming, fresh));
      return received == null ? new Received.Known() : received;
    } catch (DuplicateKeyException e) {
      return new Received.Known(); // handed in twice at the same moment
    }
  }

  /** Adds to an open conversation to which there is nothing special. */
  private Optional<Received> added(Incoming incoming) {
    Content content = redaction.of(incoming.content());
    Instant at = incoming.at().truncatedTo(ChronoUnit.MICROS);
    Author author = new Author.Customer();
    return jdbc.sql(
            """
            with chat as (
              update chats set last = last + 1, last_of_customer = last + 1,
                in_minute = case when minute = :minute then in_minute + 1 else 1 end,
                minute = :minute,
            """
                + HAPPENED
                + """
                  where address = :address and closed_at is null and not is_secret and last < :most
                    and (minute <> :minute or in_minute < :fastest)
                    and not exists (select from chat_messages
                      where address = :address and author = 'CUSTOMER' and key = :key)
                  returning contact, last, address, due_at <= :at as is_due),
                message as (
                  insert into chat_messages (contact, number, author, content, at, delivery, address, key)
                  select contact, last, 'CUSTOMER', :content::jsonb, :at, 'STORED', address, :key from chat)
                select contact, last, is_due from chat
                """)
        .params(happening(incoming))
        .param("most", Messages.MOST)
        .param("fastest", Chats.MOST_PER_MINUTE)
        .param("key", incoming.key())
        .param("content", messages.written(content))
        .query(
            (row, n) ->
                (Received)
                    new Received.Kept(
                        new ChatMessage(
                            new ContactId(row.getString("contact")),
                            row.getLong("last"),
                            author,
                            content,
                            at,
                            Delivery.STORED,
                            null),
                        row.getBoolean("is_due")))
        .optional();
  }

  private Map<String, @Nullable Object> happening(Incoming incoming) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("at", Timestamp.from(incoming.at()));
    values.put("patience", Timestamp.from(incoming.at().plus(patience)));
    values.put("customer", incoming.customer().map(CustomerId::value).orElse(null));
    values.put("minute", Timestamp.from(incoming.at().truncatedTo(ChronoUnit.MINUTES)));
    values.put("address", incoming.from().text());
    return values;
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
    return new Received.Kept(added.get(), held.isDue());
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
    return jdbc.sql(
            """
            update chats set
              in_minute = case when minute = :minute then in_minute + 1 else 1 end,
              minute = :minute,
            """
                + HAPPENED
                + """
                where address = :address and closed_at is null
                returning contact, last, is_secret, in_minute, due_at <= :at as is_due
                """)
        .params(happening(incoming))
        .query(
            (row, n) ->
                new Held(
                    new ContactId(row.getString("contact")),
                    row.getLong("last"),
                    row.getBoolean("is_secret"),
                    row.getInt("in_minute"),
                    row.getBoolean("is_due")))
        .optional();
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
