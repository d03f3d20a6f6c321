package io.lianxi.desktop.load;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Whoever uses processor time in a load run. */
enum Worker {
  ASTERISK("Asterisk"),
  /** what Asterisk runs for each recording */
  RECORDING("recording's programs"),
  APPLICATION("application"),
  POSTGRES("Postgres"),
  REDIS("Redis"),
  /** the callers and the phones */
  SIPP("SIPp"),
  /** the desks: this JVM */
  DESKS("desks");

  private final String title;

  Worker(String title) {
    this.title = title;
  }

  /** Everyone's names, as cells of a table. */
  static String titles() {
    return Arrays.stream(values()).map(worker -> worker.title).collect(Collectors.joining(" | "));
  }
}
