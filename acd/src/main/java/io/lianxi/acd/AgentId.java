package io.lianxi.acd;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one agent: the log-in name, which is also the SIP user of the agent's phone and therefore
 * short, lower case and free of punctuation that SIP or a dialplan would read.
 */
public record AgentId(@JsonValue String value) implements Comparable<AgentId> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  @JsonCreator
  public AgentId {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not an agent id: " + value);
    }
  }

  /** The id in {@code text}; empty when it is none. */
  public static Optional<AgentId> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(new AgentId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(AgentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
