package io.lianxi.acd.customer;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers in Postgres. */
final class PostgresCustomers implements Customers {
  /** No name goes on with a sign behind it. */
  private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

  private final JdbcClient jdbc;

  PostgresCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return jdbc.sql("select * from customers where id = :id")
        .param("id", id.value())
        .query((row, n) -> customer(row))
        .optional();
  }

  @Override
  public Optional<Customer> findByNumber(String number) {
    return jdbc.sql("select * from customers where number = :number")
        .param("number", number)
        .query((row, n) -> customer(row))
        .optional();
  }

  @Override
  public List<Customer> findByPhone(PhoneNumber phone) {
    return jdbc.sql("select * from customers where phone = :phone order by tier desc, id limit 20")
        .param("phone", phone.value())
        .query((row, n) -> customer(row))
        .list();
  }

  @Override
  public List<Customer> findByName(String beginning, String after, int limit) {
    return jdbc.sql(
            """
            select * from customers
            where name collate "C" >= :beginning and name collate "C" < :end
              and (:after = '' or (name collate "C", number collate "C")
                > (select name collate "C", number collate "C" from customers
                   where number = :after))
            order by name collate "C", number collate "C" limit :limit
            """)
        .param("beginning", beginning)
        .param("end", beginning + LAST_SIGN)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> customer(row))
        .list();
  }

  @Override
  public void save(Customer customer) {
    jdbc.sql(
            """
            insert into customers
              (id, number, name, type, phone, tier, language, plan, balance_fen,
               birth_date, province, points)
            values (:id, :number, :name, :type, :phone, :tier, :language, :plan, :balance,
              :birthDate, :province, :points)
            on conflict (id) do update set number = excluded.number, name = excluded.name,
              type = excluded.type, phone = excluded.phone, tier = excluded.tier,
              language = excluded.language, plan = excluded.plan,
              balance_fen = excluded.balance_fen, birth_date = excluded.birth_date,
              province = excluded.province, points = excluded.points
            """)
        .param("id", customer.id().value())
        .param("number", customer.number())
        .param("name", customer.name())
        .param("type", customer.type().name())
        .param("phone", customer.phone().value())
        .param("tier", customer.tier())
        .param("language", customer.language().name())
        .param("plan", customer.plan())
        .param("balance", customer.balanceFen())
        .param("birthDate", customer.birthDate(), Types.DATE)
        .param("province", customer.province())
        .param("points", customer.points())
        .update();
  }

  static Customer customer(ResultSet row) throws SQLException {
    return new Customer(
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
        row.getLong("points"));
  }
}
