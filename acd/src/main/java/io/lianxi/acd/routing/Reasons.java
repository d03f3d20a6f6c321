package io.lianxi.acd.routing;

import io.lianxi.acd.AgentId;
import io.lianxi.acd.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers why a contact still waits and why an agent gets nothing, by what this copy of the
 * application knows, whether it decides or stands by; what happened a moment ago may be missing.
 */
public final class Reasons {
  private final LiveRouting routing;
  private final Clock clock;

  Reasons(LiveRouting routing, Clock clock) {
    this.routing = routing;
    this.clock = clock;
  }

  /** What there is to say now, and the moment that is now. */
  public record Said<T>(T why, Instant at) {}

  /** Why {@code contact} still waits; empty when it does not. */
  public Optional<Said<WhyWaiting>> of(ContactId contact) {
    Instant now = clock.instant();
    return routing.with(known -> known.why(contact, now)).map(why -> new Said<>(why, now));
  }

  /** Why {@code agent} gets nothing; empty when there is no such agent. */
  public Optional<Said<WhyIdle>> of(AgentId agent) {
    Instant now = clock.instant();
    return routing.with(known -> known.why(agent, now)).map(why -> new Said<>(why, now));
  }
}
