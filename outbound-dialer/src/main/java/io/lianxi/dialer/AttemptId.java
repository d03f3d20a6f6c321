package io.lianxi.dialer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one attempt to reach a lead: one dialling of one number. */
public record AttemptId(@JsonValue String value) {
  private static final int LONGEST = 64;

  @JsonCreator
  public AttemptId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("not an attempt id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
