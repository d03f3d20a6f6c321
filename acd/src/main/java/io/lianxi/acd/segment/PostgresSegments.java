package io.lianxi.acd.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.customer.Customer;
import io.lianxi.acd.customer.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments in Postgres: each question is one statement over all customers. */
final class PostgresSegments implements Segments {
  private static final String HAS_NUMBER = "c.phone ~ '^[+][0-9]{6,15}$'";
  private static final String IS_FORBIDDEN =
      "exists (select from do_not_call d where d.number = c.phone)";

  private final JdbcClient jdbc;

  PostgresSegments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Count count(Asked asked) {
    PostgresSegmentFilter filter = new PostgresSegmentFilter(asked);
    return jdbc.sql(
            """
            select count(*) as found,
              count(*) filter (where not (%1$s)) as without_number,
              count(*) filter (where %1$s and %2$s) as forbidden
            from customers c where %3$s
            """
                .formatted(HAS_NUMBER, IS_FORBIDDEN, filter.sql()))
        .params(filter.parameters())
        .query(
            (row, n) ->
                new Count(
                    row.getLong("found"), row.getLong("without_number"), row.getLong("forbidden")))
        .single();
  }

  @Override
  public List<Member> page(Asked asked, String after, int most) {
    PostgresSegmentFilter filter = new PostgresSegmentFilter(asked);
    return jdbc.sql(
            """
            select c.*, %s as is_forbidden, k.ends_on - :today::date as days_left, b.amount_fen,
              case when u.allowance > 0 then
                floor(least(u.used * 100.0 / u.allowance, 999999))::int end as data_percent
            from (select * from customers c where c.id > :after and %s
              order by id limit :most) as c
            left join lateral (select max(ends_on) as ends_on from customer_contracts k
              where k.customer = c.id and ends_on >= :today::date) as k on true
            left join lateral (select amount_fen from customer_bills b where b.customer = c.id
              order by month desc limit 1) as b on true
            left join customer_usage u on u.customer = c.id and u.kind = 'DATA'
            order by c.id
            """
                .formatted(IS_FORBIDDEN, filter.sql()))
        .params(filter.parameters())
        .param("after", after)
        .param("most", most)
        .query((row, n) -> member(row))
        .list();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new Customer(
            new CustomerId(row.getString("id")),
            row.getString("number"),
            row.getString("name"),
            Customer.Type.valueOf(row.getString("type")),
            new PhoneNumber(row.getString("phone")),
            row.getInt("tier"),
            Language.valueOf(row.getString("language")),
            row.getString("plan"),
            row.getLong("balance_fen"),
            row.getObject("birth_date", LocalDate.class),
            row.getString("province"),
            row.getLong("points")),
        row.getBoolean("is_forbidden"),
        row.getObject("days_left", Integer.class),
        row.getObject("amount_fen", Long.class),
        row.getObject("data_percent", Integer.class));
  }

  @Override
  public List<PhoneNumber> numbers(Asked asked, int most) {
    PostgresSegmentFilter filter = new PostgresSegmentFilter(asked);
    return jdbc.sql(
            """
            select distinct c.phone from customers c
            where %s and not %s and %s limit :most
            """
                .formatted(HAS_NUMBER, IS_FORBIDDEN, filter.sql()))
        .params(filter.parameters())
        .param("most", most)
        .query((row, n) -> new PhoneNumber(row.getString(1)))
        .list();
  }

  @Override
  public Choices choices(int most) {
    return new Choices(values("plan", most), values("province", most));
  }

  private List<String> values(String column, int most) {
    return jdbc.sql(
            "select distinct %1$s from customers where %1$s <> '' order by %1$s limit :most"
                .formatted(column))
        .param("most", most)
        .query(String.class)
        .list();
  }
}
