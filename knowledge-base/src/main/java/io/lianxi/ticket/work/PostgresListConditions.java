package io.lianxi.ticket.work;

import io.lianxi.ticket.TicketNumber;
import io.lianxi.ticket.TicketState;
import io.lianxi.ticket.sla.policy.ClockKind;
import io.lianxi.ticket.work.TicketQuery.About;
import io.lianxi.ticket.work.TicketQuery.Handed;
import io.lianxi.ticket.work.TicketQuery.Oddity;
import io.lianxi.ticket.work.TicketQuery.Scope;
import io.lianxi.ticket.work.TicketQuery.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TicketQuery} asks for, in the words of the database: apart by what finds it. The
 * columns of {@link #where} are in the indexes that lists are read from; words are in one of their
 * own; and what someone may see is two lists that become one, since no index knows an "or".
 */
final class PostgresListConditions {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> all = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Set<String> grams = new TreeSet<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();
  private boolean mayBeUndue = true;

  /**
   * Some of the tickets that are asked for.
   *
   * @param isFew so few that they can be read before they are put in order
   */
  record Part(String condition, boolean isFew) {}

  private PostgresListConditions() {}

  static PostgresListConditions of(TicketQuery query, Instant now) {
    PostgresListConditions of = new PostgresListConditions();
    of.states(query.states(), query.isOpen());
    of.handed(query.handed());
    of.matter(query.matter());
    of.times(query.time(), now);
    of.oddity(query.oddity());
    of.parts(query.scope());
    of.words(query.text());
    return of;
  }

  /** What applies to all of them, but for the words; "true" for nothing. */
  String where() {
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  /** What is said in them; empty when that does not matter. */
  Optional<String> said() {
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", said));
  }

  /** The parts that are asked for; a ticket may be in more than one. */
  List<Part> parts() {
    return parts;
  }

  /** Are there any of which nothing is due? */
  boolean mayBeUndue() {
    return mayBeUndue;
  }

  /** What the conditions speak of, by name. */
  Map<String, Object> params() {
    return params;
  }

  private void states(Set<TicketState> states, @Nullable Boolean isOpen) {
    if (!states.isEmpty()) {
      all.add(oneOf("state", states.stream().map(TicketState::name)));
    }
    if (isOpen != null) {
      all.add(isOpen ? "is_open" : "not is_open");
    } else if (!states.isEmpty() && states.stream().allMatch(TicketState::isOpen)) {
      all.add("is_open"); // follows from the states, which the planner cannot know
    }
  }

  private void parts(Optional<Scope> scope) {
    if (scope.isEmpty()) {
      parts.add(new Part("true", false));
      return;
    }
    Set<String> groups = scope.get().groups();
    if (!groups.isEmpty()) {
      parts.add(new Part(oneOf("group_name", groups.stream()), false));
    }
    params.put("scope_agent", scope.get().agent().value());
    String hand =
        "(handler = :scope_agent or responsible = :scope_agent"
            + " or helpers @> array[:scope_agent]::text[])";
    parts.add(new Part(hand, true));
  }

  private String oneOf(String column, Stream<String> values) {
    List<String> names = new ArrayList<>();
    values
        .sorted()
        .forEach(
            value -> {
              String name = "one_" + column + names.size();
              params.put(name, value);
              names.add(":" + name);
            });
    return column + " in (" + String.join(", ", names) + ")";
  }

  private void handed(Handed handed) {
    equal("handler", handed.handler());
    if (handed.isUnassigned()) {
      all.add("handler is null");
    }
    equal("group_name", handed.group());
  }

  private void matter(About matter) {
    equal("customer", matter.customer());
    equal("phone", matter.phone());
    equal("priority", matter.priority());
    equal("province", matter.province());
    equal("root_cause", matter.rootCause());
    String category = matter.category();
    if (category != null) {
      params.put("category", category);
      params.put("below", category + ".");
      params.put("beyond", category + "/"); // the sign after the dot
      all.add(
          """
          category collate "C" >= :category and category collate "C" < :beyond
            and (category = :category or category collate "C" >= :below)\
          """);
    }
  }

  private void times(Times time, Instant now) {
    at("due < ", "due_before", time.dueBefore());
    at("due <= ", "breached_by", time.isBreached() ? now : null);
    if (time.isAtRisk()) {
      at("due > ", "not_due_by", now);
      at("risk_at <= ", "at_risk_by", now);
      // the same again: how many that are, the planner knows of the range only
      at("tstzrange(least(risk_at, due), due) @> ", "in_between", now);
    }
    mayBeUndue = time.dueBefore() == null && !time.isBreached() && !time.isAtRisk();
    at("opened_at >= ", "opened_from", time.openedFrom());
    at("opened_at < ", "opened_to", time.openedTo());
    at("answered_at >= ", "answered_from", time.answeredFrom());
    ClockKind missed = time.missed();
    if (missed != null) {
      at(missed.name().toLowerCase(Locale.ROOT) + "_missed <= ", "missed_by", now);
    }
  }

  private void oddity(Oddity oddity) {
    if (oddity.isRisk()) {
      all.add("is_risk");
    }
    if (oddity.isRepeat()) {
      all.add("is_repeat");
    }
    if (oddity.stuckSince() != null) {
      all.add("is_open");
      at("state_since < ", "stuck_since", oddity.stuckSince());
    }
    atLeast("returned", oddity.returned());
    atLeast("urged", oddity.urged());
  }

  private void words(String text) {
    List<String> words = SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    for (int i = 0; i < words.size(); i++) {
      String name = "word" + i;
      Optional<TicketNumber> number = TicketNumber.parse(words.get(i));
      if (number.isPresent()) {
        params.put(name, number.get().value());
        all.add("number = :" + name);
      } else {
        params.put(name, words.get(i));
        said.add("strpos(lower(number || ' ' || subject), lower(:" + name + ")) > 0");
        grams.addAll(WordGrams.asked(words.get(i)));
      }
    }
    params.put("grams", grams.toArray(String[]::new));
  }

  private void equal(String column, @Nullable Object value) {
    if (value != null) {
      params.put(column, value.toString());
      all.add(column + " = :" + column);
    }
  }

  private void at(String condition, String name, @Nullable Instant at) {
    if (at != null) {
      params.put(name, Timestamp.from(at));
      all.add(condition + ":" + name + "::timestamptz");
    }
  }

  private void atLeast(String column, int least) {
    if (least > 0) {
      params.put(column, least);
      all.add(column + " > 0 and " + column + " >= :" + column);
    }
  }
}
