package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of customers in Postgres; columns are sent as arrays, one statement for a batch. */
final class PostgresRegister implements Register {
  private static final TypeReference<LinkedHashMap<String, Changed>> FIELDS =
      new TypeReference<>() {};

  /** Names the lock that whoever changes customers holds. */
  private static final long LOCK = 0x6c69616e78690130L;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  PostgresRegister(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.json = json;
  }

  @Override
  public void revise(
      Collection<String> numbers,
      Function<Map<String, Customer>, List<Revised>> decide,
      Author author) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
          Map<String, Customer> there = new HashMap<>();
          jdbc.query(
              "select * from customers where number = any (?)",
              statement -> set(statement, 1, "text", List.copyOf(numbers)),
              row -> {
                Customer customer = PostgresCustomers.customer(row);
                there.put(customer.number(), customer);
              });
          write(decide.apply(there), author);
        });
  }

  private void write(List<Revised> revised, Author author) {
    if (revised.isEmpty()) {
      return;
    }
    Map<String, Customer> last = new LinkedHashMap<>();
    Map<String, String> hashes = new HashMap<>();
    for (Revised one : revised) {
      last.put(one.after().number(), one.after());
      if (one.passwordHash() != null) {
        hashes.put(one.after().number(), one.passwordHash());
      }
    }
    upsert(List.copyOf(last.values()), hashes);
    List<@Nullable Object> ids = new ArrayList<>();
    List<@Nullable Object> fields = new ArrayList<>();
    for (Revised one : revised) {
      ids.add(one.after().id().value());
      fields.add(json.writeValueAsString(one.fields()));
    }
    jdbc.update(
        """
        insert into customer_changes (customer, at, actor, fields)
        select customer, ?::timestamptz, ?, fields::jsonb
        from unnest(?, ?) with ordinality as told (customer, fields, place) order by place
        """,
        statement -> {
          statement.setString(1, author.at().toString());
          statement.setString(2, author.by());
          set(statement, 3, "text", ids);
          set(statement, 4, "text", fields);
        });
  }

  private void upsert(List<Customer> customers, Map<String, String> hashes) {
    jdbc.update(
        """
        insert into customers as c (id, number, name, type, phone, tier, language, plan,
          balance_fen, birth_date, province, points, password_hash)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (number) do update set name = excluded.name, type = excluded.type,
          phone = excluded.phone, tier = excluded.tier, language = excluded.language,
          plan = excluded.plan, balance_fen = excluded.balance_fen,
          birth_date = excluded.birth_date, province = excluded.province,
          points = excluded.points,
          password_hash = coalesce(excluded.password_hash, c.password_hash)
        """,
        statement -> {
          Columns columns = new Columns(statement, customers);
          columns.add("text", Customer::id);
          columns.add("text", Customer::number);
          columns.add("text", Customer::name);
          columns.add("text", Customer::type);
          columns.add("text", Customer::phone);
          columns.add("int4", Customer::tier);
          columns.add("text", Customer::language);
          columns.add("text", Customer::plan);
          columns.add("int8", Customer::balanceFen);
          columns.add("date", Customer::birthDate);
          columns.add("text", Customer::province);
          columns.add("int8", Customer::points);
          columns.add("text", customer -> hashes.get(customer.number()));
        });
  }

  /** Sets one parameter after the other: a column of all customers. */
  private static final class Columns {
    private final PreparedStatement statement;
    private final List<Customer> customers;
    private int set;

    Columns(PreparedStatement statement, List<Customer> customers) {
      this.statement = statement;
      this.customers = customers;
    }

    void add(String type, Function<Customer, @Nullable Object> value) throws SQLException {
      List<@Nullable Object> values = new ArrayList<>();
      customers.forEach(customer -> values.add(plain(value.apply(customer))));
      PostgresRegister.set(statement, ++set, type, values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
      return value instanceof Number ? value : Objects.toString(value, null);
    }
  }

  private static void set(
      PreparedStatement statement, int parameter, String type, List<? extends @Nullable Object> all)
      throws SQLException {
    statement.setArray(parameter, statement.getConnection().createArrayOf(type, all.toArray()));
  }

  @Override
  public Optional<String> passwordHash(CustomerId id) {
    return client
        .sql("select password_hash from customers where id = :id and password_hash is not null")
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  @Override
  public List<Change> changes(CustomerId id, long before, int limit) {
    return client
        .sql(
            """
            select * from customer_changes where customer = :id and id < :before
            order by id desc limit :limit
            """)
        .param("id", id.value())
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Change(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    json.readValue(row.getString("fields"), FIELDS)))
        .list();
  }
}
