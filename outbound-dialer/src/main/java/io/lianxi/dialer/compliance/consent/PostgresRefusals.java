package io.lianxi.dialer.compliance.consent;

import io.lianxi.acd.Channel;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.dialer.compliance.Purpose;
import io.lianxi.dialer.compliance.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that are not to be called, in Postgres. */
final class PostgresRefusals implements Refusals {
  private final JdbcClient jdbc;

  PostgresRefusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Refusal> of(PhoneNumber number) {
    return jdbc.sql("select * from refusals where number = :number order by since, source")
        .param("number", number.value())
        .query((row, n) -> refusal(row))
        .list();
  }

  @Override
  public Set<PhoneNumber> refusing(Collection<PhoneNumber> numbers, Purpose purpose, Instant at) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct number from refusals
                where number = any (:numbers::text[]) and since <= :at
                  and (channels = '' or :channel = any (string_to_array(channels, ',')))
                  and (purposes = '' or :purpose = any (string_to_array(purposes, ',')))
                """)
            .param("numbers", numbers.stream().map(PhoneNumber::value).toArray(String[]::new))
            .param("at", Timestamp.from(at))
            .param("channel", Channel.VOICE.name())
            .param("purpose", purpose.name())
            .query((row, n) -> new PhoneNumber(row.getString(1)))
            .list());
  }

  @Override
  public int add(List<Entry> entries) {
    if (entries.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " at once");
    }
    return jdbc.sql(
            """
            insert into refusals (number, source, channels, purposes, reason, since, added_by)
            select number, source, channels, purposes, reason, since, added_by
            from unnest(:numbers::text[], :sources::text[], :channels::text[], :purposes::text[],
              :reasons::text[], :sinces::timestamptz[], :by::text[])
              as told (number, source, channels, purposes, reason, since, added_by)
            on conflict (number, source, channels, purposes) do nothing
            """)
        .param("numbers", texts(entries, entry -> entry.number().value()))
        .param("sources", texts(entries, entry -> entry.refusal().source().name()))
        .param("channels", texts(entries, entry -> joined(entry.refusal().channels())))
        .param("purposes", texts(entries, entry -> joined(entry.refusal().purposes())))
        .param("reasons", texts(entries, entry -> entry.refusal().reason()))
        .param("sinces", texts(entries, entry -> entry.refusal().since().toString()))
        .param("by", texts(entries, Entry::addedBy))
        .update();
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static String joined(Set<? extends Enum<?>> names) {
    return names.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  @Override
  public int remove(PhoneNumber number, Refusal.Source source) {
    return jdbc.sql("delete from refusals where number = :number and source = :source")
        .param("number", number.value())
        .param("source", source.name())
        .update();
  }

  @Override
  public List<Entry> list(String after, int limit) {
    return jdbc.sql(
            """
            select * from refusals where number in (
              select distinct number from refusals where number > :after order by number
              limit :limit)
            order by number, since, source
            """)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Entry(
                    new PhoneNumber(row.getString("number")),
                    refusal(row),
                    row.getString("added_by")))
        .list();
  }

  private static Refusal refusal(ResultSet row) throws SQLException {
    return new Refusal(
        split(row.getString("channels"), Channel::valueOf),
        split(row.getString("purposes"), Purpose::valueOf),
        Refusal.Source.valueOf(row.getString("source")),
        row.getString("reason"),
        row.getTimestamp("since").toInstant());
  }

  private static <T> Set<T> split(String names, Function<String, T> of) {
    return Arrays.stream(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(of)
        .collect(Collectors.toSet());
  }
}
