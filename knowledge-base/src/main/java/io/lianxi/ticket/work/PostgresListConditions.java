package io.lianxi.ticket.work;

import static java.util.stream.Collectors.joining;

import io.lianxi.ticket.TicketState;
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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link TicketQuery} asks for, in the words of the database. */
final class PostgresListConditions {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private PostgresListConditions() {}

  static PostgresListConditions of(TicketQuery query, Instant now) {
    PostgresListConditions of = new PostgresListConditions();
    of.states(query.states(), query.isOpen());
    of.handed(query.handed());
    of.matter(query.matter());
    of.times(query.time(), now);
    of.oddity(query.oddity());
    query.scope().ifPresent(of::scope);
    of.words(query.text());
    return of;
  }

  /** The conditions, all of which apply; "true" where there is none. */
  String where() {
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  /** What the conditions speak of, by name. */
  Map<String, Object> params() {
    return params;
  }

  private void states(Set<TicketState> states, @Nullable Boolean isOpen) {
    if (!states.isEmpty()) {
      equal("state", names(states.stream().map(TicketState::name)));
    }
    if (isOpen != null) {
      all.add(isOpen ? "is_open" : "not is_open");
    } else if (!states.isEmpty() && states.stream().allMatch(TicketState::isOpen)) {
      all.add("is_open"); // follows from the states, which the planner cannot know
    }
  }

  private static String[] names(Stream<String> names) {
    return names.sorted().toArray(String[]::new);
  }

  private void scope(Scope scope) {
    params.put("scope_groups", names(scope.groups().stream()));
    params.put("scope_agent", scope.agent().value());
    all.add(
        """
        (group_name = any (:scope_groups) or handler = :scope_agent
          or responsible = :scope_agent or helpers @> array[:scope_agent]::text[])\
        """);
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
      all.add("(category = :category or category >= :below and category < :beyond)");
    }
  }

  private void times(Times time, Instant now) {
    at("due < ", "due_before", time.dueBefore());
    at("due <= ", "breached_by", time.isBreached() ? now : null);
    if (time.isAtRisk()) {
      at("due > ", "not_due_by", now);
      at("risk_at <= ", "at_risk_by", now);
    }
    at("opened_at >= ", "opened_from", time.openedFrom());
    at("opened_at < ", "opened_to", time.openedTo());
  }

  private void oddity(Oddity oddity) {
    if (oddity.isRisk()) {
      all.add("risks <> '{}'");
    }
    if (oddity.isRepeat()) {
      all.add("repeat_of is not null");
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
      params.put("word" + i, words.get(i));
      all.add("strpos(lower(number || ' ' || subject), lower(:word" + i + ")) > 0");
    }
  }

  private void equal(String column, @Nullable Object value) {
    if (value != null) {
      params.put(column, value.toString());
      all.add(column + " = :" + column);
    }
  }

  private void equal(String column, String[] values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      String name = column + names.size();
      params.put(name, value);
      names.add(":" + name);
    }
    all.add(column + " in " + names.stream().collect(joining(", ", "(", ")")));
  }

  private void at(String condition, String name, @Nullable Instant at) {
    if (at != null) {
      params.put(name, Timestamp.from(at));
      all.add(condition + ":" + name);
    }
  }

  private void atLeast(String column, int least) {
    if (least > 0) {
      params.put(column, least);
      all.add(column + " >= :" + column);
    }
  }
}
