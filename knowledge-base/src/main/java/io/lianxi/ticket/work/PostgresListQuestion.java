package io.lianxi.ticket.work;

import static java.util.stream.Collectors.joining;

import io.lianxi.ticket.work.PostgresListConditions.Part;
import io.lianxi.ticket.work.TicketQuery.Order;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the first lines of a stretch of a list, in the words of the database.
 *
 * <p>The columns that it filters by are all in the index of each order, so that the database goes
 * along the index without a look at the tickets that do not apply, however the filters are
 * combined; where it expects few it takes the small indexes instead, and puts what it found in
 * order.
 */
record PostgresListQuestion(
    PostgresListConditions conditions, Part part, Stretch stretch, int most) {
  /** How many lines are read in the hope of finding enough that have the words. */
  static final int WALK = 2_000;

  private static final String SAID =
      "with said as materialized"
          + " (select ticket from ticket_words where grams @> :grams::text[]) ";

  static final String LINE =
      """
      id, number, state, priority, category, subject, customer, phone, province, responsible,
      handler, group_name, helpers, urged, returned, reopened, escalated, is_repeat, risks,
      opened_at, changed_at, due, due_kind, warn_at, risk_at\
      """;

  /** A part of a list that is in one order of columns, after a place in it. */
  record Stretch(String condition, String order, Optional<ListPlace> after) {

    /** The stretches of a list, one after the other, from a place on. */
    static List<Stretch> of(Order order, Optional<ListPlace> after, boolean mayBeUndue) {
      return switch (order) {
        case OPENED -> List.of(new Stretch("true", "opened_at desc, id desc", after));
        case CHANGED -> List.of(new Stretch("true", "changed_at desc, id desc", after));
        case DUE -> {
          List<Stretch> both = new ArrayList<>();
          Optional<ListPlace> undue = after.filter(place -> place.due() == null);
          if (undue.isEmpty()) {
            both.add(new Stretch("due is not null", "due, opened_at, id", after));
          }
          if (mayBeUndue) {
            both.add(new Stretch("due is null", "opened_at, id", undue));
          }
          yield both;
        }
      };
    }

    /** How its lines are to be put in order. */
    Comparator<TicketLine> comparator() {
      Comparator<TicketLine> byId = Comparator.comparing(line -> line.id().value());
      Comparator<TicketLine> byOpening = Comparator.comparing(TicketLine::openedAt);
      return switch (order.split(",", 2)[0]) {
        case "due" ->
            Comparator.comparing((TicketLine line) -> Objects.requireNonNull(line.due()).at())
                .thenComparing(byOpening)
                .thenComparing(byId);
        case "opened_at" -> byOpening.thenComparing(byId);
        case "opened_at desc" -> byOpening.thenComparing(byId).reversed();
        default -> Comparator.comparing(TicketLine::changedAt).thenComparing(byId).reversed();
      };
    }

    private String where() {
      String columns = order.replace(" desc", "");
      String place = columns.replaceAll("(\\w+)", ":after_$1");
      return after.isEmpty()
          ? condition
          : "%s and (%s) %s (%s)"
              .formatted(condition, columns, order.endsWith("desc") ? "<" : ">", place);
    }

    private Map<String, Object> params() {
      Map<String, Object> params = new HashMap<>();
      after.ifPresent(
          place -> {
            params.put("after_opened_at", Timestamp.from(place.at()));
            params.put("after_changed_at", Timestamp.from(place.at()));
            params.put("after_id", place.id().uuid());
            if (place.due() != null) {
              params.put("after_due", Timestamp.from(place.due()));
            }
          });
      return params;
    }
  }

  private String where() {
    return conditions.where() + " and " + part.condition() + " and " + stretch.where();
  }

  private String said() {
    return conditions.said().orElse("true");
  }

  private String first() {
    return " order by " + stretch.order() + " limit " + most;
  }

  /** For the lines, where words do not matter or few can be meant. */
  String plain() {
    return part.isFew()
        ? "with few as materialized (select %s from tickets where %s and %s) select * from few %s"
            .formatted(LINE, where(), said(), first())
        : "select %s from tickets where %s %s".formatted(LINE, where(), first());
  }

  /**
   * For those of the first {@link #WALK} lines that have the words, and how many lines those were:
   * common words are found like that. There is always a row, maybe without a line.
   */
  String walk() {
    return """
    with walked as materialized (select %s from tickets where %s order by %s limit %d)
    select (select count(*) from walked) as walked, found.*
    from (select 1) as one left join (select * from walked where %s %s) as found on true
    """
        .formatted(LINE, where(), stretch.order(), WALK, said(), first());
  }

  /** For the lines that have the words, which are rare. */
  String search() {
    return SAID
        + "select %s from tickets join said on said.ticket = id where %s and %s %s"
            .formatted(LINE, where(), said(), first());
  }

  /** What they speak of, by name. */
  Map<String, Object> params() {
    Map<String, Object> params = new HashMap<>(conditions.params());
    params.putAll(stretch.params());
    return params;
  }

  /** How many there are in all parts together, counted up to {@code most}. */
  static String count(PostgresListConditions conditions, int most) {
    return "select count(*) from (%s limit %d) as counted"
        .formatted(
            ids("tickets where " + conditions.said().orElse("true"), conditions, most), most);
  }

  /** The same, for rare words. */
  static String countSearched(PostgresListConditions conditions, int most) {
    String from = "said join tickets on id = ticket where " + conditions.said().orElse("true");
    return SAID
        + "select count(*) from (%s limit %d) as counted"
            .formatted(ids(from, conditions, most), most);
  }

  /** How many of some {@link #WALK} have the words, and how many those some are. */
  static String sample(PostgresListConditions conditions) {
    return """
    select count(*) as walked, count(*) filter (where %s) as found
    from tickets join (%s limit %d) as walked using (id)
    """
        .formatted(
            conditions.said().orElse("true"), ids("tickets where true", conditions, WALK), WALK);
  }

  private static String ids(String from, PostgresListConditions conditions, int most) {
    return conditions.parts().stream()
        .map(
            part ->
                "(select id from %s and %s and %s limit %d)"
                    .formatted(from, conditions.where(), part.condition(), most))
        .collect(joining(" union ", "select id from (", ") as parts"));
  }
}
