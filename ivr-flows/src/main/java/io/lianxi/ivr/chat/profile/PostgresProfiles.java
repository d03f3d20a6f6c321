package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles in Postgres. */
final class PostgresProfiles implements Profiles {
  private final JdbcClient jdbc;

  PostgresProfiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Profile> find(ChatAddress address) {
    return Optional.ofNullable(find(List.of(address)).get(address));
  }

  @Override
  public Map<ChatAddress, Profile> find(Collection<ChatAddress> addresses) {
    return jdbc
        .sql(
            "select address, name, language, customer from chat_profiles where address = any(:all)")
        .param("all", addresses.stream().map(ChatAddress::text).toArray(String[]::new))
        .query((row, n) -> profile(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Profile::address, profile -> profile));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    String language = row.getString("language");
    String customer = row.getString("customer");
    return new Profile(
        ChatAddress.parse(row.getString("address")).orElseThrow(),
        row.getString("name"),
        language == null ? null : Language.valueOf(language),
        customer == null ? null : new CustomerId(customer));
  }

  @Override
  public void told(ChatAddress address, String name, @Nullable Language language, Instant at) {
    String cut = name.substring(0, Math.min(name.length(), Profile.LONGEST_NAME));
    jdbc.sql(
            """
            insert into chat_profiles as p (address, name, language, changed_at)
            values (:address, :name, :language, :at)
            on conflict (address) do update set changed_at = excluded.changed_at,
              name = case when excluded.name = '' then p.name else excluded.name end,
              language = coalesce(excluded.language, p.language)
            """)
        .param("address", address.text())
        .param("name", StorableText.of(cut))
        .param("language", language == null ? null : language.name())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<CustomerId> link(ChatAddress address, @Nullable CustomerId customer, Instant at) {
    Optional<CustomerId> before = find(address).map(Profile::customer);
    jdbc.sql(
            """
            insert into chat_profiles (address, customer, changed_at)
            values (:address, :customer, :at)
            on conflict (address) do update set changed_at = excluded.changed_at,
              customer = excluded.customer
            """)
        .param("address", address.text())
        .param("customer", customer == null ? null : customer.value())
        .param("at", Timestamp.from(at))
        .update();
    return before;
  }
}
