package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Consent;
import io.lianxi.dialer.compliance.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents in Postgres. */
final class PostgresConsents implements Consents {
  private final JdbcClient jdbc;

  PostgresConsents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Consent> of(PhoneNumber number) {
    return jdbc.sql("select * from consents where number = :number order by given_at desc")
        .param("number", number.value())
        .query((row, n) -> consent(row))
        .list();
  }

  @Override
  public void give(PhoneNumber number, Consent consent) {
    String purposes =
        consent.purposes().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    jdbc.sql(
            """
            insert into consents (number, purposes, given_at, evidence, until, withdrawn_at)
            values (:number, :purposes, :given, :evidence, :until, :withdrawn)
            on conflict (number, given_at, purposes) do nothing
            """)
        .param("number", number.value())
        .param("purposes", purposes)
        .param("given", Timestamp.from(consent.givenAt()))
        .param("evidence", consent.evidence())
        .param("until", timestamp(consent.until()))
        .param("withdrawn", timestamp(consent.withdrawnAt()))
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  @Override
  public int withdraw(PhoneNumber number, Instant at) {
    return jdbc.sql(
            """
            update consents set withdrawn_at = :at
            where number = :number and given_at <= :at and (withdrawn_at is null
              or withdrawn_at > :at)
            """)
        .param("number", number.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        Arrays.stream(row.getString("purposes").split(",", -1))
            .map(Purpose::valueOf)
            .collect(Collectors.toSet()),
        row.getTimestamp("given_at").toInstant(),
        row.getString("evidence"),
        instant(row.getTimestamp("until")),
        instant(row.getTimestamp("withdrawn_at")));
  }
}
