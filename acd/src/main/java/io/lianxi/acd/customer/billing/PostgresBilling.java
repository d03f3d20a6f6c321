package io.lianxi.acd.customer.billing;

import io.lianxi.acd.CustomerId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bills, contracts, usage and calls in Postgres; a batch is one statement. */
final class PostgresBilling implements Billing {
  private static final TypeReference<List<Bill.Item>> ITEMS = new TypeReference<>() {};

  /** In which months begin and end. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final JsonMapper json;

  PostgresBilling(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.json = json;
  }

  /** A column of a batch. */
  private record Column<T>(String type, Function<T, @Nullable Object> value) {}

  @Override
  public Set<String> keepBills(List<Of<Bill>> bills) {
    return keep(
        """
        insert into customer_bills (customer, month, amount_fen, items)
        select id, month, amount, items::jsonb
        from unnest(?, ?, ?, ?) as told (number, month, amount, items)
          join customers using (number)
        on conflict (customer, month) do update
          set amount_fen = excluded.amount_fen, items = excluded.items
        """,
        distinct(bills, Bill::month),
        List.of(
            new Column<>("date", bill -> bill.month().atDay(1)),
            new Column<>("int8", Bill::amountFen),
            new Column<>("text", bill -> json.writeValueAsString(bill.items()))));
  }

  @Override
  public Set<String> keepContracts(List<Of<Contract>> contracts) {
    return keep(
        """
        insert into customer_contracts (customer, number, name, starts_on, ends_on)
        select c.id, told.contract, told.name, told.starts_on, told.ends_on
        from unnest(?, ?, ?, ?, ?) as told (number, contract, name, starts_on, ends_on)
          join customers c on c.number = told.number
        on conflict (customer, number) do update set name = excluded.name,
          starts_on = excluded.starts_on, ends_on = excluded.ends_on
        """,
        distinct(contracts, Contract::number),
        List.of(
            new Column<>("text", Contract::number),
            new Column<>("text", Contract::name),
            new Column<>("date", Contract::startsOn),
            new Column<>("date", Contract::endsOn)));
  }

  @Override
  public Set<String> keepUsage(List<Of<Usage>> usages) {
    return keep(
        """
        insert into customer_usage (customer, kind, allowance, used)
        select id, kind, allowance, used
        from unnest(?, ?, ?, ?) as told (number, kind, allowance, used)
          join customers using (number)
        on conflict (customer, kind) do update
          set allowance = excluded.allowance, used = excluded.used
        """,
        distinct(usages, Usage::kind),
        List.of(
            new Column<>("text", Usage::kind),
            new Column<>("int8", Usage::allowance),
            new Column<>("int8", Usage::used)));
  }

  /** What tells a call from others of the same customer. */
  private record CallKey(String number, String other, Object startedAt) {}

  @Override
  public Set<String> keepCalls(List<Of<CallRecord>> calls) {
    return keep(
        """
        insert into customer_calls (customer, number, other, started_at, seconds, charge_fen)
        select c.id, told.own, told.other, told.started_at, told.seconds, told.charge
        from unnest(?, ?, ?, ?, ?, ?) as told (number, own, other, started_at, seconds, charge)
          join customers c on c.number = told.number
        on conflict (customer, number, started_at, other) do update
          set seconds = excluded.seconds, charge_fen = excluded.charge_fen
        """,
        distinct(calls, call -> new CallKey(call.number(), call.other(), call.startedAt())),
        List.of(
            new Column<>("text", CallRecord::number),
            new Column<>("text", CallRecord::other),
            new Column<>("timestamptz", CallRecord::startedAt),
            new Column<>("int8", CallRecord::seconds),
            new Column<>("int8", CallRecord::chargeFen)));
  }

  private record Key(String number, Object key) {}

  /** The last of each key: a statement changes a row once only. */
  private static <T> Collection<Of<T>> distinct(List<Of<T>> all, Function<T, Object> key) {
    Map<Key, Of<T>> last = new LinkedHashMap<>();
    all.forEach(one -> last.put(new Key(one.number(), key.apply(one.what())), one));
    return last.values();
  }

  private <T> Set<String> keep(String sql, Collection<Of<T>> all, List<Column<T>> columns) {
    if (all.isEmpty()) {
      return Set.of();
    }
    List<@Nullable Object> numbers = all.stream().<@Nullable Object>map(Of::number).toList();
    jdbc.update(
        sql,
        statement -> {
          set(statement, 1, "text", numbers);
          for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            List<@Nullable Object> values = new ArrayList<>();
            all.forEach(one -> values.add(plain(column.value().apply(one.what()))));
            set(statement, i + 2, column.type(), values);
          }
        });
    Set<String> unknown = all.stream().map(Of::number).collect(Collectors.toSet());
    unknown.removeAll(known(numbers));
    return unknown;
  }

  private Set<String> known(List<@Nullable Object> numbers) {
    return new LinkedHashSet<>(
        jdbc.query(
            "select number from customers where number = any (?)",
            statement -> set(statement, 1, "text", numbers),
            (row, n) -> row.getString(1)));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Number ? value : Objects.toString(value, null);
  }

  private static void set(
      PreparedStatement statement, int parameter, String type, List<@Nullable Object> values)
      throws SQLException {
    statement.setArray(parameter, statement.getConnection().createArrayOf(type, values.toArray()));
  }

  @Override
  public List<Bill> bills(CustomerId customer, int most) {
    return client
        .sql("select * from customer_bills where customer = ? order by month desc limit ?")
        .params(customer.value(), most)
        .query(
            (row, n) ->
                new Bill(
                    YearMonth.from(day(row, "month")),
                    row.getLong("amount_fen"),
                    json.readValue(row.getString("items"), ITEMS)))
        .list();
  }

  @Override
  public List<Contract> contracts(CustomerId customer) {
    return client
        .sql(
            """
            select * from customer_contracts where customer = ?
            order by ends_on desc, number limit 100
            """)
        .params(customer.value())
        .query(
            (row, n) ->
                new Contract(
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("starts_on", LocalDate.class),
                    day(row, "ends_on")))
        .list();
  }

  @Override
  public List<Usage> usage(CustomerId customer) {
    return client
        .sql("select * from customer_usage where customer = ? order by kind")
        .params(customer.value())
        .query(
            (row, n) ->
                new Usage(
                    Usage.Kind.valueOf(row.getString("kind")),
                    row.getLong("allowance"),
                    row.getLong("used")))
        .list();
  }

  @Override
  public List<CallRecord> calls(CustomerId customer, YearMonth month) {
    return client
        .sql(
            """
            select * from customer_calls
            where customer = ? and started_at >= ?::timestamptz and started_at < ?::timestamptz
            order by started_at, number, other limit ?
            """)
        .params(
            customer.value(),
            month.atDay(1).atStartOfDay(ZONE).toInstant().toString(),
            month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant().toString(),
            MOST_CALLS)
        .query(
            (row, n) ->
                new CallRecord(
                    row.getString("number"),
                    row.getString("other"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getLong("seconds"),
                    row.getLong("charge_fen")))
        .list();
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class));
  }
}
