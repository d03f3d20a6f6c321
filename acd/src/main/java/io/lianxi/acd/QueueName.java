package io.lianxi.acd;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one queue in addresses, keys and reports: lower case, as it is never translated. */
public record QueueName(@JsonValue String value) implements Comparable<QueueName> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  @JsonCreator
  public QueueName {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not a queue name: " + value);
    }
  }

  /** The name in {@code text}; empty when it is none. */
  public static Optional<QueueName> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(new QueueName(text)) : Optional.empty();
  }

  @Override
  public int compareTo(QueueName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
