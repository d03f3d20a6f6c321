package io.lianxi.ticket.sla.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one stored calendar in addresses and terms: lower case, as it is never translated. */
public record CalendarName(@JsonValue String value) implements Comparable<CalendarName> {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

  @JsonCreator
  public CalendarName {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException("not a calendar name: " + value);
    }
  }

  /** The name in {@code text}; empty when it is none. */
  public static Optional<CalendarName> parse(String text) {
    return NAME.matcher(text).matches() ? Optional.of(new CalendarName(text)) : Optional.empty();
  }

  @Override
  public int compareTo(CalendarName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
