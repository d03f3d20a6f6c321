package io.lianxi.acd;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one customer of the local user base. */
public record CustomerId(@JsonValue String value) {
  @JsonCreator
  public CustomerId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("not a customer id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
