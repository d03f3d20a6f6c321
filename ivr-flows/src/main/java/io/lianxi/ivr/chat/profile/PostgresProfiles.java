package io.lianxi.ivr.chat.profile;

import io.lianxi.acd.ContactId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.Language;
import io.lianxi.acd.StorableText;
import io.lianxi.ivr.chat.ChatAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles in Postgres. */
final class PostgresProfiles implements Profiles {
  private static final String COLUMNS = "address, name, language, customer, links";

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
        .sql("select " + COLUMNS + " from chat_profiles where address = any(:all)")
        .param("all", addresses.stream().map(ChatAddress::text).toArray(String[]::new))
        .query((row, n) -> profile(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Profile::address, profile -> profile));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    String language = row.getString("language");
    return new Profile(
        ChatAddress.parse(row.getString("address")).orElseThrow(),
        row.getString("name"),
        language == null ? null : Language.valueOf(language),
        customer(row.getString("customer")),
        row.getInt("links"));
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
  public boolean link(Link link) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("address", link.address().text());
    values.put("number", link.number());
    values.put("customer", text(link.customer()));
    values.put("before", text(link.before()));
    values.put("proof", link.proof().name());
    values.put("by", link.by());
    values.put("reason", StorableText.of(link.reason()));
    values.put("contact", link.contact() == null ? null : link.contact().uuid());
    values.put("at", Timestamp.from(link.at()));
    values.put("undoes", link.undoes());
    return jdbc.sql(
                """
                with linked as (
                  insert into chat_profiles as p (address, customer, links, changed_at)
                  select :address, :customer, :number, :at
                  where :number = 1 or exists (select from chat_profiles where address = :address)
                  on conflict (address) do update set changed_at = excluded.changed_at,
                    customer = excluded.customer, links = excluded.links
                  where p.links = excluded.links - 1
                  returning address)
                insert into chat_links
                  (address, number, customer, before, proof, by, reason, contact, at, undoes)
                select address, :number, :customer, :before, :proof, :by, :reason, :contact::uuid,
                  :at, :undoes::int
                from linked
                """)
            .params(values)
            .update()
        > 0;
  }

  private static @Nullable String text(@Nullable CustomerId customer) {
    return customer == null ? null : customer.value();
  }

  @Override
  public List<Link> links(ChatAddress address) {
    return jdbc.sql(
            """
            select address, number, customer, before, proof, by, reason, contact, at, undoes
            from chat_links where address = :address order by number desc limit :most
            """)
        .param("address", address.text())
        .param("most", MOST)
        .query((row, n) -> link(row))
        .list();
  }

  private static Link link(ResultSet row) throws SQLException {
    String contact = row.getString("contact");
    return new Link(
        ChatAddress.parse(row.getString("address")).orElseThrow(),
        row.getInt("number"),
        customer(row.getString("customer")),
        customer(row.getString("before")),
        Link.Proof.valueOf(row.getString("proof")),
        row.getString("by"),
        row.getString("reason"),
        contact == null ? null : new ContactId(contact),
        row.getTimestamp("at").toInstant(),
        row.getObject("undoes", Integer.class));
  }

  private static @Nullable CustomerId customer(@Nullable String id) {
    return id == null ? null : new CustomerId(id);
  }

  @Override
  public List<Profile> of(CustomerId customer) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from chat_profiles where customer = :customer"
                + " order by changed_at desc limit :most")
        .param("customer", customer.value())
        .param("most", MOST)
        .query((row, n) -> profile(row))
        .list();
  }
}
