package io.lianxi.ivr.chat;

import io.lianxi.acd.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages in Postgres. */
final class PostgresMessages implements Messages {
  private static final String COLUMNS =
      "contact, number, author, agent, content::text as content, at, delivery, problem";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PostgresMessages(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<ChatMessage> append(
      ContactId contact, Author author, Content content, String key, Instant at) {
    try {
      return insert(contact, author, content, key, at);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /**
   * As {@link #append}, for whoever is in a transaction, which a key that is there already ends.
   *
   * @throws DuplicateKeyException when there is a message of this key
   */
  Optional<ChatMessage> insert(
      ContactId contact, Author author, Content content, String key, Instant at) {
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("contact", contact.uuid());
    values.put("author", ChatColumns.name(author));
    values.put("agent", author.staff().map(agent -> agent.value()).orElse(null));
    values.put("content", written(content));
    values.put("at", Timestamp.from(kept));
    values.put("key", key.isEmpty() ? null : key);
    values.put("sendAt", author.isForCustomer() ? Timestamp.from(kept) : null);
    values.put("most", MOST);
    // the number is taken only where the row is added: a conversation has no gaps
    return jdbc.sql(
            """
            with chat as (
              update chats set last = last + 1,
                last_of_customer =
                  case when :author = 'CUSTOMER' then last + 1 else last_of_customer end
              where contact = :contact and closed_at is null and last < :most
              returning last, address)
            insert into chat_messages
              (contact, number, author, agent, content, at, delivery, address, key, send_at)
            select :contact, last, :author, :agent, :content::jsonb, :at, 'STORED', address, :key,
              :sendAt::timestamptz
            from chat returning number
            """)
        .params(values)
        .query(Long.class)
        .optional()
        .map(
            number ->
                new ChatMessage(contact, number, author, content, kept, Delivery.STORED, null));
  }

  /** As the column has it. */
  String written(Content content) {
    return json.writerFor(Content.class).writeValueAsString(content);
  }

  @Override
  public Optional<ChatMessage> find(ContactId contact, long number) {
    return jdbc.sql(
            "select " + COLUMNS + " from chat_messages where contact = :contact and number = :n")
        .param("contact", contact.uuid())
        .param("n", number)
        .query((row, n) -> message(row))
        .optional();
  }

  @Override
  public Optional<ChatMessage> find(ContactId contact, Author author, String key) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from chat_messages where author = :author and key = :key and address ="
                + " (select address from chats where contact = :contact)")
        .param("contact", contact.uuid())
        .param("author", ChatColumns.name(author))
        .param("key", key)
        .query((row, n) -> message(row))
        .optional();
  }

  @Override
  public List<ChatMessage> after(ContactId contact, long number, int most) {
    return part(contact, number, most, "number > :number order by number");
  }

  @Override
  public List<ChatMessage> before(ContactId contact, long number, int most) {
    return part(contact, number, most, "number < :number order by number desc").reversed();
  }

  @Override
  public Map<ContactId, List<ChatMessage>> newest(Collection<ContactId> contacts, int most) {
    return jdbc
        .sql(
            "select newest.* from unnest(:contacts) as asked (id), lateral (select "
                + COLUMNS
                + " from chat_messages where contact = asked.id order by number desc limit :most)"
                + " as newest order by newest.number")
        .param("contacts", contacts.stream().map(ContactId::uuid).toArray(UUID[]::new))
        .param("most", most)
        .query((row, n) -> message(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(ChatMessage::contact));
  }

  private List<ChatMessage> part(ContactId contact, long number, int most, String which) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from chat_messages where contact = :contact and "
                + which
                + " limit :most")
        .param("contact", contact.uuid())
        .param("number", number)
        .param("most", most)
        .query((row, n) -> message(row))
        .list();
  }

  private ChatMessage message(ResultSet row) throws SQLException {
    return new ChatMessage(
        new ContactId(row.getString("contact")),
        row.getLong("number"),
        ChatColumns.author(
            row.getString("author"), Objects.requireNonNullElse(row.getString("agent"), "")),
        json.readValue(row.getString("content"), Content.class),
        row.getTimestamp("at").toInstant(),
        Delivery.valueOf(row.getString("delivery")),
        row.getString("problem"));
  }

  @Override
  public boolean came(ContactId contact, long number, Delivery delivery, @Nullable String problem) {
    return jdbc.sql(
                """
                update chat_messages set delivery = :delivery, problem = :problem
                where contact = :contact and number = :number
                  and author not in ('CUSTOMER', 'WHISPER') and delivery = any(:before)
                """)
            .param("contact", contact.uuid())
            .param("number", number)
            .param("delivery", delivery.name())
            .param("problem", problem)
            .param("before", before(delivery))
            .update()
        > 0;
  }

  private static String[] before(Delivery delivery) {
    return java.util.Arrays.stream(Delivery.values())
        .filter(earlier -> earlier.leadsTo(delivery))
        .map(Delivery::name)
        .toArray(String[]::new);
  }

  @Override
  public boolean cameUpTo(ContactId contact, long number, Delivery delivery) {
    return jdbc.sql(
                """
                update chat_messages set delivery = :delivery
                where contact = :contact and number <= :number
                  and number > :number - 1000 and author not in ('CUSTOMER', 'WHISPER')
                  and delivery = any(:before)
                """)
            .param("contact", contact.uuid())
            .param("number", number)
            .param("delivery", delivery.name())
            .param("before", before(delivery))
            .update()
        > 0;
  }

  /** Nobody sees what these messages of the customer say any more. */
  void hide(ContactId contact, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    Content hidden = new Content.Text(Secrets.SHOWN);
    jdbc.sql(
            """
            update chat_messages set content = :content::jsonb
            where contact = :contact and number = any(:numbers) and author = 'CUSTOMER'
            """)
        .param("content", written(hidden))
        .param("contact", contact.uuid())
        .param("numbers", numbers.toArray(Long[]::new))
        .update();
  }
}
