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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    return jdbc.sql(
            """
            select purposes, given_at, evidence, until, least(withdrawn_at, (
                select min(at) from consent_withdrawals
                where consent_withdrawals.number = consents.number and at >= given_at))
              as withdrawn_at
            from consents where number = :number order by given_at desc, purposes
            """)
        .param("number", number.value())
        .query((row, n) -> consent(row))
        .list();
  }

  @Override
  public int give(List<Entry> entries) {
    if (entries.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " at once");
    }
    return jdbc.sql(
            """
            insert into consents (number, purposes, given_at, evidence, until, withdrawn_at)
            select * from unnest(:numbers::text[], :purposes::text[], :givens::timestamptz[],
              :evidences::text[], :untils::timestamptz[], :withdrawns::timestamptz[])
            on conflict (number, given_at, purposes) do nothing
            """)
        .param("numbers", texts(entries, entry -> entry.number().value()))
        .param("purposes", texts(entries, entry -> joined(entry.consent().purposes())))
        .param("givens", texts(entries, entry -> entry.consent().givenAt().toString()))
        .param("evidences", texts(entries, entry -> entry.consent().evidence()))
        .param("untils", texts(entries, entry -> text(entry.consent().until())))
        .param("withdrawns", texts(entries, entry -> text(entry.consent().withdrawnAt())))
        .update();
  }

  private static @Nullable String[] texts(
      List<Entry> entries, Function<Entry, @Nullable String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static String joined(Set<Purpose> purposes) {
    return purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  @Override
  public int withdraw(PhoneNumber number, Instant at) {
    return jdbc.sql(
            """
            with told as (
              insert into consent_withdrawals (number, at) values (:number, :at)
              on conflict do nothing)
            update consents set withdrawn_at = :at
            where number = :number and given_at <= :at and (withdrawn_at is null
              or withdrawn_at > :at)
            """)
        .param("number", number.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Instant> withdrawnAt(PhoneNumber number) {
    return jdbc.sql(
            "select at from consent_withdrawals where number = :number order by at desc limit 1")
        .param("number", number.value())
        .query((row, n) -> row.getTimestamp("at").toInstant())
        .optional();
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
