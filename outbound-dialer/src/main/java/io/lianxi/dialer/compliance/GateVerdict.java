package io.lianxi.dialer.compliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * May the call be made, and what each rule said: what is kept with an attempt as its explanation.
 */
public record GateVerdict(List<GateCheck> checks) {
  public GateVerdict {
    checks = List.copyOf(checks);
  }

  public boolean isAllowed() {
    return checks.stream().allMatch(GateCheck::passes);
  }

  /** The first rule that does not let it pass; empty when it is allowed. */
  public Optional<GateCheck> refusal() {
    return checks.stream().filter(check -> !check.passes()).findFirst();
  }

  /**
   * From when on it is worth asking again; empty when it is allowed or when time alone changes
   * nothing.
   */
  public Optional<Instant> retryAt() {
    List<GateCheck> refused = checks.stream().filter(check -> !check.passes()).toList();
    return refused.stream().anyMatch(check -> check.until() == null)
        ? Optional.empty()
        : refused.stream()
            .map(check -> Objects.requireNonNull(check.until()))
            .max(Comparator.naturalOrder());
  }
}
