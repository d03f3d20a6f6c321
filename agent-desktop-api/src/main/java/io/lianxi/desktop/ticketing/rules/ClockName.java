package io.lianxi.desktop.ticketing.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.lianxi.ticket.sla.policy.ClockKind;

/** What a clock of a ticket is called at the doors. */
public enum ClockName {
  @JsonProperty("firstResponse")
  FIRST_RESPONSE(ClockKind.FIRST_RESPONSE),
  @JsonProperty("nextResponse")
  NEXT_RESPONSE(ClockKind.NEXT_RESPONSE),
  @JsonProperty("resolution")
  RESOLUTION(ClockKind.RESOLUTION);

  private final ClockKind kind;

  ClockName(ClockKind kind) {
    this.kind = kind;
  }

  static ClockName of(ClockKind kind) {
    return switch (kind) {
      case FIRST_RESPONSE -> FIRST_RESPONSE;
      case NEXT_RESPONSE -> NEXT_RESPONSE;
      case RESOLUTION -> RESOLUTION;
    };
  }

  ClockKind kind() {
    return kind;
  }
}
