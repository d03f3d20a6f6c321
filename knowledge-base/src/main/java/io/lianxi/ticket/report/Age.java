package io.lianxi.ticket.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** How old an open ticket is, by the clock on the wall since it was opened. */
public enum Age {
  TO_4_HOURS("0-4h"),
  TO_24_HOURS("4-24h"),
  TO_48_HOURS("24-48h"),
  OVER_48_HOURS("over48h");

  private final String name;

  Age(String name) {
    this.name = name;
  }

  @JsonValue
  public String value() {
    return name;
  }
}
