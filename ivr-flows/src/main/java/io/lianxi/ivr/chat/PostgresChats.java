package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.Conversation.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations in Postgres. What is claimed is a row whose time of being claimed is not over. */
final class PostgresChats implements Chats {
  private static final String COLUMNS =
      """
      contact, address, account, customer, phase, opened_at, closed_at, last, last_of_customer,
      worked, read_by_agent, is_secret, has_left, memory, mark, claimed_until
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final PostgresReceipt receipt;
  private final PostgresMessages messages;

  PostgresChats(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      PostgresReceipt receipt,
      PostgresMessages messages) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.receipt = receipt;
    this.messages = messages;
  }

  @Override
  public Received receive(Incoming incoming, ContactId fresh) {
    return receipt.take(incoming, fresh);
  }

  @Override
  public Optional<Conversation> find(ContactId contact) {
    return jdbc.sql("select " + COLUMNS + " from chats where contact = :contact")
        .param("contact", contact.uuid())
        .query((row, n) -> conversation(row))
        .optional();
  }

  @Override
  public Map<ContactId, Conversation> find(Collection<ContactId> contacts) {
    return jdbc
        .sql("select " + COLUMNS + " from chats where contact = any(:contacts)")
        .param("contacts", uuids(contacts))
        .query((row, n) -> conversation(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Conversation::contact, chat -> chat));
  }

  private static UUID[] uuids(Collection<ContactId> contacts) {
    return contacts.stream().map(ContactId::uuid).toArray(UUID[]::new);
  }

  @Override
  public Optional<Conversation> newest(ChatAddress address) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from chats where address = :address"
                + " order by closed_at is null desc, opened_at desc limit 1")
        .param("address", address.text())
        .query((row, n) -> conversation(row))
        .optional();
  }

  @Override
  public Optional<Conversation> lastClosed(ChatAddress address) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from chats where address = :address and closed_at is not null"
                + " order by opened_at desc limit 1")
        .param("address", address.text())
        .query((row, n) -> conversation(row))
        .optional();
  }

  @Override
  public List<ContactId> contacts(Collection<ChatAddress> addresses, int most) {
    return jdbc.sql(
            """
            select contact from chats where address = any(:addresses)
            order by opened_at desc, contact limit :most
            """)
        .param("addresses", addresses.stream().map(ChatAddress::text).toArray(String[]::new))
        .param("most", most)
        .query((row, n) -> new ContactId(row.getString("contact")))
        .list();
  }

  @Override
  public void wake(Collection<ContactId> contacts, Instant now) {
    jdbc.sql(
            """
            update chats set mark = mark + 1, due_at = :now
            where contact = any(:contacts) and closed_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("contacts", uuids(contacts))
        .update();
  }

  @Override
  public void left(ChatAddress address, Instant now) {
    jdbc.sql(
            """
            update chats set has_left = true, mark = mark + 1, due_at = :now
            where address = :address and closed_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("address", address.text())
        .update();
  }

  @Override
  public void readByAgent(ContactId contact, long number) {
    jdbc.sql(
            """
            update chats set read_by_agent = least(:number, last)
            where contact = :contact and read_by_agent < :number
            """)
        .param("contact", contact.uuid())
        .param("number", number)
        .update();
  }

  @Override
  public List<Claim> claim(int most, Instant now, Instant until) {
    return jdbc.sql(
            """
            with due as materialized (
              select contact from chats
              where due_at <= :now and (claimed_until is null or claimed_until <= :now)
              order by due_at limit :most for update skip locked)
            update chats set claimed_until = :until from due where chats.contact = due.contact
            returning
            """
                + COLUMNS.replace("contact,", "chats.contact,"))
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(
            (row, n) ->
                new Claim(
                    conversation(row),
                    row.getLong("mark"),
                    row.getTimestamp("claimed_until").toInstant()))
        .list();
  }

  @Override
  public Optional<List<ChatMessage>> settle(Claim claim, Done done, Instant now) {
    if (done.says().isEmpty() && done.hidden().isEmpty()) {
      return isNoted(claim, done, now) ? Optional.of(List.of()) : Optional.empty();
    }
    Optional<List<ChatMessage>> noted =
        transactions.execute(
            status -> isOurs(claim) ? Optional.of(settled(claim, done, now)) : Optional.empty());
    return noted == null ? Optional.empty() : noted;
  }

  private boolean isOurs(Claim claim) {
    return jdbc.sql(
            """
            select contact from chats
            where contact = :contact and claimed_until = :until for update
            """)
        .param("contact", claim.conversation().contact().uuid())
        .param("until", Timestamp.from(claim.until()))
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private List<ChatMessage> settled(Claim claim, Done done, Instant now) {
    ContactId contact = claim.conversation().contact();
    List<ChatMessage> added =
        done.says().stream()
            .flatMap(
                draft ->
                    messages.append(contact, draft.author(), draft.content(), "", now).stream())
            .toList();
    messages.hide(contact, done.hidden());
    if (!isNoted(claim, done, now)) {
      throw new IllegalStateException(contact + " is claimed by others while it is locked");
    }
    return added;
  }

  private boolean isNoted(Claim claim, Done done, Instant now) {
    Conversation.Progress progress = done.progress();
    return jdbc.sql(
                """
                update chats set phase = :phase, is_secret = :secret, memory = :memory,
                  worked = greatest(worked, :worked), claimed_until = null,
                  closed_at = case when :phase = 'CLOSED' then :now::timestamptz end,
                  due_at = case when :phase = 'CLOSED' then null when mark = :mark
                    then :due::timestamptz else :now::timestamptz end
                where contact = :contact and claimed_until = :until
                """)
            .param("until", Timestamp.from(claim.until()))
            .param("phase", progress.phase().name())
            .param("secret", progress.isSecret())
            .param("memory", progress.memory())
            .param("worked", done.worked())
            .param("now", Timestamp.from(now))
            .param("mark", claim.mark())
            .param("due", timestamp(done.dueAt()))
            .param("contact", claim.conversation().contact().uuid())
            .update()
        > 0;
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  static Conversation conversation(ResultSet row) throws SQLException {
    String customer = row.getString("customer");
    Timestamp closed = row.getTimestamp("closed_at");
    return new Conversation(
        new ContactId(row.getString("contact")),
        ChatAddress.parse(row.getString("address")).orElseThrow(),
        row.getString("account"),
        customer == null ? null : new CustomerId(customer),
        row.getTimestamp("opened_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        new Conversation.Numbers(
            row.getLong("last"),
            row.getLong("last_of_customer"),
            row.getLong("worked"),
            row.getLong("read_by_agent")),
        new Conversation.Progress(
            Phase.valueOf(row.getString("phase")),
            row.getBoolean("is_secret"),
            row.getString("memory"),
            row.getBoolean("has_left")));
  }
}
