package io.lianxi.desktop.ticketing.work;

import io.lianxi.acd.AgentId;
import io.lianxi.desktop.supervisor.Wrong;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the words of a verb, and names all that is wrong with them. */
final class WordReader {
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
  private static final AgentId NOBODY = new AgentId("nobody");

  private final Wrong wrong = new Wrong();

  /** A text that must be there, of {@code longest} characters at most. */
  String text(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      wrong.mustBeGiven(field);
      return "";
    }
    return maybe(field, text, longest);
  }

  /** A text that may be left out, "" then. */
  String maybe(String field, @Nullable String text, int longest) {
    String given = text == null ? "" : text.strip();
    if (given.length() > longest) {
      wrong.add(field, "最多 " + longest + " 个字符", "must have at most " + longest + " characters");
    }
    return given;
  }

  /** An agent who may be left out. */
  @Nullable AgentId agent(String field, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    Optional<AgentId> agent = AgentId.parse(text);
    if (agent.isEmpty()) {
      wrong.add(field, "不是坐席工号", "is not an agent's id");
    }
    return agent.orElse(null);
  }

  AgentId someone(String field, @Nullable String text) {
    AgentId agent = agent(field, text);
    if (agent == null && (text == null || text.isEmpty())) {
      wrong.mustBeGiven(field);
    }
    return agent == null ? NOBODY : agent;
  }

  /** One of an enum's, which must be there unless there is another {@code otherwise}. */
  <E extends Enum<E>> E one(String field, @Nullable String text, Class<E> of, E otherwise) {
    if (text == null || text.isEmpty()) {
      wrong.mustBeGiven(field);
      return otherwise;
    }
    E found = oneOrNull(field, text, of);
    return found == null ? otherwise : found;
  }

  /** One of an enum's, which may be left out. */
  <E extends Enum<E>> @Nullable E oneOrNull(String field, @Nullable String text, Class<E> of) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return Enum.valueOf(of, text);
    } catch (IllegalArgumentException e) {
      String all = Arrays.toString(of.getEnumConstants());
      wrong.add(field, "必须是 " + all, "must be one of " + all);
      return null;
    }
  }

  /** A time to come that may be left out. */
  @Nullable Instant later(String field, @Nullable String text, Instant now) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      Instant at = Instant.parse(text);
      if (at.isAfter(now) && at.isBefore(LAST)) {
        return at;
      }
    } catch (DateTimeException e) {
      wrong.add(field, "不是时间", "is not a time such as 2026-12-01T08:00:00Z");
      return null;
    }
    wrong.add(field, "必须在将来", "must be to come, before 2100");
    return null;
  }

  Wrong wrong() {
    return wrong;
  }
}
