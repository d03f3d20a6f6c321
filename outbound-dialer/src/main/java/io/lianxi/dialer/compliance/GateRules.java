package io.lianxi.dialer.compliance;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a campaign has to keep to.
 *
 * @param needsConsent nobody is called without having agreed
 * @param blockedAreas numbers that begin with one of them, e.g. {@code +86571}, or lie in an area
 *     whose name begins so, e.g. 西藏
 * @param afterComplaint so long nobody is called who has complained
 * @param afterTicket so long nobody is called whose ticket was closed; an open one always forbids
 */
public record GateRules(
    Purpose purpose,
    boolean needsConsent,
    CallingHours hours,
    AttemptLimits limits,
    Set<String> blockedAreas,
    Duration afterComplaint,
    Duration afterTicket) {
  public static final Duration USUAL_AFTER_COMPLAINT = Duration.ofDays(30);
  public static final Duration USUAL_AFTER_TICKET = Duration.ofDays(7);

  public GateRules {
    blockedAreas = Set.copyOf(blockedAreas);
    if (afterComplaint.isNegative() || afterTicket.isNegative()) {
      throw new IllegalArgumentException("a cool-down cannot be negative");
    }
    if (blockedAreas.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a blank area would block everybody");
    }
  }

  /**
   * Where whoever is called may be: the customer's zone is known better than the number's.
   *
   * @param customer null when nothing tells
   */
  public Set<ZoneId> zones(@Nullable ZoneId customer, NumberFacts number) {
    if (customer != null) {
      return Set.of(customer);
    }
    return number.zones().isEmpty() ? Set.of(hours.house()) : number.zones();
  }

  /** The rules that are shipped. */
  public static GateRules usual(Purpose purpose, CallingHours hours) {
    return new GateRules(
        purpose,
        true,
        hours,
        AttemptLimits.USUAL,
        Set.of(),
        USUAL_AFTER_COMPLAINT,
        USUAL_AFTER_TICKET);
  }
}
