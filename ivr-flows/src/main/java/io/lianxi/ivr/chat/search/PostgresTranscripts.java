package io.lianxi.ivr.chat.search;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.ivr.chat.ChatAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Words as lexemes of text search, which no dictionary has touched. */
final class PostgresTranscripts implements Transcripts {
  /** By the same rule as everything a person came for: proven, else linked, else as it was. */
  private static final String OF_CUSTOMER =
      """
      (proven = :customer or (proven is null and (address = any(:addresses)
        or (customer = :customer and not exists (select from chat_profiles known
          where known.address = chat_search.address and known.links > 0)))))
      """;

  private static final String AFTER = "(at, contact, part) < (:afterAt, :afterContact, :afterPart)";

  private static final Comparator<ContactId> ORDER = Comparator.comparing(ContactId::value);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  PostgresTranscripts(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void due(Map<ContactId, Long> contacts, Instant at) {
    // in one order for all, so that none waits for another who waits for it
    List<ContactId> ids = contacts.keySet().stream().sorted(ORDER).toList();
    jdbc.sql(
            """
            insert into chat_search_due as d (contact, number, due_at)
            select contact, number, :at from unnest(:contacts, :numbers) as told (contact, number)
            where exists (select from chats where chats.contact = told.contact)
            on conflict (contact) do update set number = excluded.number
            where d.number > excluded.number
            """)
        .param("at", Timestamp.from(at))
        .param("contacts", ids.stream().map(ContactId::uuid).toArray(UUID[]::new))
        .param("numbers", ids.stream().map(contacts::get).toArray(Long[]::new))
        .update();
  }

  @Override
  public boolean work(Instant now, Function<Due, Optional<Read>> read) {
    Boolean isDone =
        transactions.execute(
            status -> {
              Optional<Due> due = take(now);
              due.ifPresent(it -> read.apply(it).ifPresent(made -> keep(it.contact(), made)));
              return due.isPresent();
            });
    return Boolean.TRUE.equals(isDone);
  }

  private Optional<Due> take(Instant now) {
    return jdbc.sql(
            """
            delete from chat_search_due where contact = (
              select contact from chat_search_due where due_at <= :now
              order by due_at limit 1 for update skip locked)
            returning contact, number
            """)
        .param("now", Timestamp.from(now))
        .query((row, n) -> new Due(new ContactId(row.getString("contact")), row.getLong("number")))
        .optional();
  }

  private void keep(ContactId contact, Read read) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("contact", contact.uuid());
    values.put("address", read.address().text());
    values.put("proven", Objects.toString(read.proven(), null));
    values.put("customer", Objects.toString(read.customer(), null));
    values.put("queue", Objects.toString(read.queue(), null));
    values.put("agents", read.agents().stream().map(AgentId::value).toArray(String[]::new));
    values.put("from", read.from());
    jdbc.sql("delete from chat_search where contact = :contact and part >= :from")
        .params(values)
        .update();
    jdbc.sql(
            """
            update chat_search set proven = :proven, customer = :customer, queue = :queue,
              agents = :agents
            where contact = :contact and (proven, customer, queue, agents)
              is distinct from (:proven::text, :customer::text, :queue::text, :agents::text[])
            """)
        .params(values)
        .update();
    for (Part part : read.parts()) {
      values.put("part", part.number());
      values.put("at", Timestamp.from(part.at()));
      values.put("grams", part.grams().toArray(String[]::new));
      jdbc.sql(
              """
              insert into chat_search
                (contact, part, at, address, proven, customer, queue, agents, words)
              values (:contact, :part, :at, :address, :proven, :customer, :queue, :agents,
                array_to_tsvector(:grams))
              """)
          .params(values)
          .update();
    }
  }

  @Override
  public List<Found> find(Query query, int most) {
    List<String> where = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!query.conditions().isEmpty()) {
      where.add("words @@ :words::tsquery");
      values.put("words", words(query.conditions()));
    }
    given(query.from(), it -> values.put("from", Timestamp.from(it)), "at >= :from", where);
    given(query.to(), it -> values.put("to", Timestamp.from(it)), "at < :to", where);
    given(query.queue(), it -> values.put("queue", it.value()), "queue = :queue", where);
    given(
        query.agent(),
        it -> values.put("agent", it.value()),
        "agents @> array[:agent]::text[]",
        where);
    given(query.customer(), it -> of(it, query.addresses(), values), OF_CUSTOMER, where);
    given(query.after(), it -> after(it, values), AFTER, where);
    values.put("most", most);
    return jdbc.sql(
            "select at, contact, part from chat_search"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + " order by at desc, contact desc, part desc limit :most")
        .params(values)
        .query(
            (row, n) ->
                new Found(
                    row.getTimestamp("at").toInstant(),
                    new ContactId(row.getString("contact")),
                    row.getInt("part")))
        .list();
  }

  /** Nothing but letters, digits and the sign for a beginning is in them. */
  private static String words(List<String> conditions) {
    return String.join(
        " & ",
        conditions.stream()
            .map(it -> it.endsWith(":*") ? "'" + it.replace(":*", "':*") : "'" + it + "'")
            .toList());
  }

  private static <T> void given(
      @Nullable T value, Consumer<T> put, String condition, List<String> where) {
    if (value != null) {
      put.accept(value);
      where.add(condition);
    }
  }

  private static void of(
      CustomerId customer, List<ChatAddress> addresses, Map<String, Object> values) {
    values.put("customer", customer.value());
    values.put("addresses", addresses.stream().map(ChatAddress::text).toArray(String[]::new));
  }

  private static void after(Found after, Map<String, Object> values) {
    values.put("afterAt", Timestamp.from(after.at()));
    values.put("afterContact", after.contact().uuid());
    values.put("afterPart", after.part());
  }
}
