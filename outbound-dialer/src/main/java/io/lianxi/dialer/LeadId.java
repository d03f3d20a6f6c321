package io.lianxi.dialer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one lead for ever: a number that counts up. */
public record LeadId(@JsonValue long value) implements Comparable<LeadId> {
  @JsonCreator
  public LeadId {
    if (value < 1) {
      throw new IllegalArgumentException("not a lead id: " + value);
    }
  }

  @Override
  public int compareTo(LeadId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
