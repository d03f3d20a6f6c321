package io.lianxi.desktop.login;

import io.lianxi.acd.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in Postgres. */
final class PostgresAccounts implements Accounts {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresAccounts(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public Optional<Account> find(String username) {
    return read("select * from accounts where username = :username", username);
  }

  @Override
  public void save(Account account) {
    StaffMember member = account.member();
    jdbc.sql(
            """
            insert into accounts (username, display_name, role, language, password_hash, failures,
              locked_until)
            values (:username, :name, :role, :language, :hash, :failures, :lockedUntil)
            on conflict (username) do update set display_name = excluded.display_name,
              role = excluded.role, language = excluded.language,
              password_hash = excluded.password_hash, failures = excluded.failures,
              locked_until = excluded.locked_until
            """)
        .param("username", member.username())
        .param("name", member.displayName())
        .param("role", member.role().name())
        .param("language", member.language().name())
        .param("hash", account.passwordHash())
        .param("failures", account.failures())
        .param(
            "lockedUntil",
            account.lockedUntil() == null ? null : Timestamp.from(account.lockedUntil()))
        .update();
  }

  @Override
  public void change(String username, UnaryOperator<Account> change) {
    transaction.executeWithoutResult(
        status ->
            read("select * from accounts where username = :username for update", username)
                .ifPresent(account -> save(change.apply(account))));
  }

  private Optional<Account> read(String sql, String username) {
    return jdbc.sql(sql).param("username", username).query((row, n) -> account(row)).optional();
  }

  private static Account account(ResultSet row) throws SQLException {
    Timestamp lockedUntil = row.getTimestamp("locked_until");
    return new Account(
        new StaffMember(
            row.getString("username"),
            row.getString("display_name"),
            Role.valueOf(row.getString("role")),
            Language.valueOf(row.getString("language"))),
        row.getString("password_hash"),
        row.getInt("failures"),
        lockedUntil == null ? null : lockedUntil.toInstant());
  }
}
