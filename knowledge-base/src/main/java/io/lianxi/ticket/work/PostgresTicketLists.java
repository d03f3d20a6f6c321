package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.CustomerId;
import io.lianxi.acd.customer.PhoneNumber;
import io.lianxi.ticket.Ticket.Counts;
import io.lianxi.ticket.Ticket.Hands;
import io.lianxi.ticket.TicketEvent.Complainant;
import io.lianxi.ticket.TicketId;
import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.sla.policy.Priority;
import io.lianxi.ticket.work.TicketQuery.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of tickets from Postgres. */
final class PostgresTicketLists implements TicketLists {
  private static final int MOST_ALIKE = 20;
  private static final String LINE =
      """
      id, number, state, priority, category, subject, customer, phone, province, responsible,
      handler, group_name, helpers, urged, returned, reopened, escalated, repeat_of, risks,
      opened_at, changed_at, due, due_kind, warn_at, risk_at\
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresTicketLists(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public Optional<Page> page(TicketQuery query, Instant now, String after, int size) {
    if (size < 1 || size > MOST_LINES) {
      throw new IllegalArgumentException("a page has 1 to " + MOST_LINES + " lines: " + size);
    }
    Order order = query.order();
    Optional<ListPlace> place = ListPlace.parse(order, after);
    if (place.isEmpty() && !after.isEmpty()) {
      return Optional.empty();
    }
    PostgresListConditions conditions = PostgresListConditions.of(query, now);
    List<TicketLine> lines = planned(() -> lines(order, conditions, place, size + 1));
    if (lines.size() <= size) {
      return Optional.of(new Page(lines, null));
    }
    List<TicketLine> shown = lines.subList(0, size);
    return Optional.of(new Page(shown, ListPlace.of(order, shown.getLast()).text()));
  }

  /** In the order of what is due there are two lists, one after the other. */
  private List<TicketLine> lines(
      Order order, PostgresListConditions conditions, Optional<ListPlace> place, int most) {
    return switch (order) {
      case OPENED -> some(conditions, new Stretch("true", "opened_at desc, id desc", place), most);
      case CHANGED ->
          some(conditions, new Stretch("true", "changed_at desc, id desc", place), most);
      case DUE -> {
        List<TicketLine> lines = new ArrayList<>();
        if (place.isEmpty() || place.get().due() != null) {
          lines.addAll(
              some(conditions, new Stretch("due is not null", "due, opened_at, id", place), most));
        }
        if (lines.size() < most) {
          Optional<ListPlace> from = place.filter(last -> last.due() == null);
          Stretch undue = new Stretch("due is null", "opened_at, id", from);
          lines.addAll(some(conditions, undue, most - lines.size()));
        }
        yield lines;
      }
    };
  }

  /** A part of a list that is in one order of columns. */
  private record Stretch(String condition, String order, Optional<ListPlace> after) {

    /** That what is shown comes after the last place, which is named by parameters. */
    String where() {
      String columns = order.replace(" desc", "");
      String values =
          columns
              .replaceFirst("due", ":after_due")
              .replaceFirst("\\w+_at", ":after_at")
              .replaceFirst("\\bid\\b", ":after_id");
      return after.isEmpty()
          ? condition
          : "%s and (%s) %s (%s)"
              .formatted(condition, columns, order.endsWith("desc") ? "<" : ">", values);
    }

    Map<String, Object> params() {
      Map<String, Object> params = new HashMap<>();
      after.ifPresent(
          place -> {
            params.put("after_at", Timestamp.from(place.at()));
            params.put("after_id", place.id().uuid());
            if (place.due() != null) {
              params.put("after_due", Timestamp.from(place.due()));
            }
          });
      return params;
    }
  }

  private List<TicketLine> some(PostgresListConditions conditions, Stretch stretch, int most) {
    return jdbc.sql(
            "select %s from tickets where %s and %s order by %s limit %d"
                .formatted(LINE, stretch.where(), conditions.where(), stretch.order(), most))
        .params(conditions.params())
        .params(stretch.params())
        .query(PostgresTicketLists::line)
        .list();
  }

  @Override
  public int count(TicketQuery query, Instant now) {
    PostgresListConditions conditions = PostgresListConditions.of(query, now);
    return planned(
        () ->
            jdbc.sql(
                    "select count(*) from (select from tickets where %s limit %d) as found"
                        .formatted(conditions.where(), MOST_COUNTED + 1))
                .params(conditions.params())
                .query(Integer.class)
                .single());
  }

  @Override
  public Optional<TicketLine> find(TicketId id) {
    return jdbc.sql("select " + LINE + " from tickets where id = ?")
        .param(id.uuid())
        .query(PostgresTicketLists::line)
        .optional();
  }

  @Override
  public List<TicketLine> alike(Likeness likeness, Instant openedSince) {
    Complainant who = likeness.complainant();
    if (who.customer() == null && who.phone() == null) {
      return List.of();
    }
    String column = who.customer() == null ? "phone" : "customer";
    return jdbc.sql(
            """
            select %s from tickets
            where %s = :who and category = :category and opened_at >= :since
            order by opened_at desc, id desc limit %d
            """
                .formatted(LINE, column, MOST_ALIKE))
        .param("who", Objects.toString(who.customer() == null ? who.phone() : who.customer()))
        .param("category", likeness.category())
        .param("since", Timestamp.from(openedSince))
        .query(PostgresTicketLists::line)
        .list();
  }

  /** Asked with a plan for just these values: what is rare and what is common differ too much. */
  private <T> T planned(Supplier<T> question) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
              return question.get();
            }));
  }

  private static TicketLine line(ResultSet row, int number) throws SQLException {
    return new TicketLine(
        new TicketId(row.getObject("id", UUID.class).toString()),
        new TicketNumber(row.getString("number")),
        TicketState.valueOf(row.getString("state")),
        Priority.valueOf(row.getString("priority")),
        row.getString("category"),
        row.getString("subject"),
        new Complainant(
            maybe(row.getString("customer"), CustomerId::new),
            maybe(row.getString("phone"), PhoneNumber::new),
            row.getString("province")),
        new Hands(
            maybe(row.getString("responsible"), AgentId::new),
            maybe(row.getString("handler"), AgentId::new),
            row.getString("group_name"),
            texts(row, "helpers").map(AgentId::new).toList()),
        new Counts(
            row.getInt("urged"),
            row.getInt("returned"),
            row.getInt("reopened"),
            row.getInt("escalated")),
        row.getObject("repeat_of") != null,
        texts(row, "risks").toList(),
        row.getTimestamp("opened_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        due(row));
  }

  private static TicketLine.@Nullable Due due(ResultSet row) throws SQLException {
    Timestamp due = row.getTimestamp("due");
    return due == null
        ? null
        : new TicketLine.Due(
            ClockKind.valueOf(row.getString("due_kind")),
            due.toInstant(),
            maybe(row.getTimestamp("warn_at"), Timestamp::toInstant),
            maybe(row.getTimestamp("risk_at"), Timestamp::toInstant));
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }

  private static <T, R> @Nullable R maybe(@Nullable T thing, Function<T, @Nullable R> of) {
    return thing == null ? null : of.apply(thing);
  }
}
