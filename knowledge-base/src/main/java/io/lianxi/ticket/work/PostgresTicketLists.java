package io.lianxi.ticket.work;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
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
import io.lianxi.ticket.work.PostgresListQuestion.Stretch;
import io.lianxi.ticket.work.TicketQuery.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of tickets from Postgres. */
final class PostgresTicketLists implements TicketLists {
  private static final int MOST_ALIKE = 20;
  private static final int MOST_OF_A_CONTACT = 20;

  /** Words are common when at least one of so many lines has them. */
  private static final int COMMON = 20;

  private static final String PLAN =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'off', true), set_config('work_mem', '16MB', true),
        set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)
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
    List<Stretch> stretches = Stretch.of(order, place, conditions.mayBeUndue());
    List<TicketLine> lines = planned(() -> lines(conditions, stretches, size + 1));
    if (lines.size() <= size) {
      return Optional.of(new Page(lines, null));
    }
    List<TicketLine> shown = lines.subList(0, size);
    return Optional.of(new Page(shown, ListPlace.of(order, shown.getLast()).text()));
  }

  private List<TicketLine> lines(
      PostgresListConditions conditions, List<Stretch> stretches, int most) {
    List<TicketLine> lines = new ArrayList<>();
    for (Stretch stretch : stretches) {
      if (lines.size() < most) {
        lines.addAll(merged(conditions, stretch, most - lines.size()));
      }
    }
    return lines;
  }

  /** The first of what is first in each part. */
  private List<TicketLine> merged(PostgresListConditions conditions, Stretch stretch, int most) {
    List<TicketLine> lines = new ArrayList<>();
    for (PostgresListConditions.Part part : conditions.parts()) {
      lines.addAll(some(new PostgresListQuestion(conditions, part, stretch, most)));
    }
    return lines.stream().distinct().sorted(stretch.comparator()).limit(most).toList();
  }

  private List<TicketLine> some(PostgresListQuestion question) {
    if (question.conditions().said().isEmpty() || question.part().isFew()) {
      return ask(question.plain(), question, PostgresTicketLists::line);
    }
    List<Walked> walked = ask(question.walk(), question, PostgresTicketLists::walked);
    List<TicketLine> lines = walked.stream().map(Walked::line).filter(Objects::nonNull).toList();
    boolean isAll = walked.getFirst().walked() < PostgresListQuestion.WALK;
    return isAll || lines.size() >= question.most()
        ? lines
        : ask(question.search(), question, PostgresTicketLists::line);
  }

  private <T> List<T> ask(String sql, PostgresListQuestion question, RowMapper<T> mapper) {
    return jdbc.sql(sql).params(question.params()).query(mapper).list();
  }

  /** A line, if any, and how many were read to find all of them. */
  private record Walked(long walked, @Nullable TicketLine line) {}

  private static Walked walked(ResultSet row, int number) throws SQLException {
    return new Walked(
        row.getLong("walked"), row.getObject("id") == null ? null : line(row, number));
  }

  @Override
  public int count(TicketQuery query, Instant now) {
    PostgresListConditions conditions = PostgresListConditions.of(query, now);
    return planned(
        () ->
            conditions.said().isEmpty()
                ? number(PostgresListQuestion.count(conditions, MOST_COUNTED + 1), conditions)
                : countSaid(conditions));
  }

  private int countSaid(PostgresListConditions conditions) {
    Sample sample =
        jdbc.sql(PostgresListQuestion.sample(conditions))
            .params(conditions.params())
            .query(Sample.class)
            .single();
    int most = MOST_COUNTED_WITH_WORDS + 1;
    int count;
    if (sample.walked() < PostgresListQuestion.WALK) {
      count = sample.found();
    } else if (sample.found() * COMMON >= sample.walked()) {
      count = number(PostgresListQuestion.count(conditions, most), conditions);
    } else {
      count = number(PostgresListQuestion.countSearched(conditions, most), conditions);
    }
    return count < most ? count : MOST_COUNTED + 1;
  }

  /** How many of some lines have the words. */
  private record Sample(int walked, int found) {}

  private int number(String sql, PostgresListConditions conditions) {
    return jdbc.sql(sql).params(conditions.params()).query(Integer.class).single();
  }

  @Override
  public Optional<TicketLine> find(TicketId id) {
    return jdbc.sql("select " + PostgresListQuestion.LINE + " from tickets where id = ?")
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
                .formatted(PostgresListQuestion.LINE, column, MOST_ALIKE))
        .param("who", Objects.toString(who.customer() == null ? who.phone() : who.customer()))
        .param("category", likeness.category())
        .param("since", Timestamp.from(openedSince))
        .query(PostgresTicketLists::line)
        .list();
  }

  @Override
  public List<TicketLine> openedFrom(ContactId contact) {
    return jdbc.sql(
            """
            select %s from tickets where contact = ? order by opened_at, id limit %d
            """
                .formatted(PostgresListQuestion.LINE, MOST_OF_A_CONTACT))
        .param(contact.uuid())
        .query(PostgresTicketLists::line)
        .list();
  }

  /**
   * Asked with a plan for just these values, as what is rare and what is common differ too much;
   * and never by reading all there is.
   */
  private <T> T planned(Supplier<T> question) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.sql(PLAN).query((row, n) -> n).list();
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
        row.getBoolean("is_repeat"),
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
