package io.lianxi.dialer.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a call.
 *
 * @param detail what it saw, in values that need no translation
 * @param until from when on it would pass by itself; null when it passes or never does
 */
public record GateCheck(GateRule rule, boolean passes, String detail, @Nullable Instant until) {

  static GateCheck passed(GateRule rule, String detail) {
    return new GateCheck(rule, true, detail, null);
  }

  static GateCheck never(GateRule rule, String detail) {
    return new GateCheck(rule, false, detail, null);
  }

  static GateCheck of(GateRule rule, boolean passes, String detail, @Nullable Instant until) {
    return new GateCheck(rule, passes, detail, passes ? null : until);
  }
}
