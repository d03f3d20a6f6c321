package io.lianxi.desktop.knowledge.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the operator is. */
record Today(Clock clock, ZoneId zone) {

  LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
