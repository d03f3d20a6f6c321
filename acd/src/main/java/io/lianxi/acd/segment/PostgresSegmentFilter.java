package io.lianxi.acd.segment;

import io.lianxi.acd.CustomerId;
import io.lianxi.acd.segment.Segments.Asked;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a segment asks of a row c of customers, as conditions that name their parameters. */
final class PostgresSegmentFilter {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final StringBuilder sql = new StringBuilder("true");
  private final Map<String, Object> parameters = new HashMap<>();
  private final Instant now;
  private final LocalDate today;

  PostgresSegmentFilter(Asked asked) {
    this.now = asked.now();
    this.today = LocalDate.ofInstant(now, ZONE);
    parameters.put("today", today);
    who(asked.segment());
    what(asked.segment());
    Set<CustomerId> among = asked.among();
    if (among != null) {
      and("c.id = any (:among::text[])");
      put("among", among.stream().map(CustomerId::value));
    }
  }

  String sql() {
    return sql.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void and(String condition) {
    sql.append("\n and ").append(condition);
  }

  private void put(String name, Stream<String> texts) {
    parameters.put(name, texts.toArray(String[]::new));
  }

  private void oneOf(String column, Collection<String> texts) {
    if (!texts.isEmpty()) {
      and("c." + column + " = any (:" + column + "::text[])");
      put(column, texts.stream());
    }
  }

  private void who(Segment segment) {
    oneOf("province", segment.provinces());
    oneOf("plan", segment.plans());
    oneOf("type", segment.types().stream().map(Enum::name).toList());
    and("c.tier between :lowest and :highest");
    parameters.put("lowest", segment.tierFrom());
    parameters.put("highest", segment.tierTo());
  }

  private void what(Segment segment) {
    Integer days = segment.endsWithinDays();
    if (days != null) {
      and(
          """
          c.id in (select customer from customer_contracts group by customer
            having max(ends_on) between :today::date and :ends::date)\
          """);
      parameters.put("ends", today.plusDays(days));
    }
    quiet(segment.quietDays());
    Segment.Used used = segment.usage();
    if (used != null) {
      and(
          """
          exists (select from customer_usage u where u.customer = c.id and u.kind = :kind
            and u.allowance > 0 and u.used >= u.allowance / 100.0 * :percent)\
          """);
      parameters.put("kind", used.kind().name());
      parameters.put("percent", used.percent());
    }
    rated(segment.rating());
  }

  private void quiet(@Nullable Integer days) {
    if (days != null) {
      and("not exists (select from contacts k where k.customer = c.id and k.opened_at >= :quiet)");
      parameters.put("quiet", ago(days));
    }
  }

  private void rated(Segment.@Nullable Rated rated) {
    if (rated != null) {
      and(
          """
          c.id in (select k.customer from contact_events e join contacts k on k.id = e.contact
            where e.type = 'Rated' and e.at >= :rated and k.customer is not null
            group by k.customer
            having (array_agg((e.body ->> 'score')::int order by e.at desc))[1] <= :score)\
          """);
      parameters.put("rated", ago(rated.withinDays()));
      parameters.put("score", rated.atMost());
    }
  }

  private Timestamp ago(int days) {
    return Timestamp.from(now.minus(Duration.ofDays(days)));
  }
}
