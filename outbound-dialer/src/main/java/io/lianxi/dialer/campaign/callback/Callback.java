package io.lianxi.dialer.campaign.callback;

import io.lianxi.acd.AgentId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody was promised.
 *
 * @param at not before then
 * @param until not later, if it can be helped
 * @param openAt from then on whoever is free makes it
 * @param agent who makes it until then; null for whoever is free
 */
public record Callback(Instant at, Instant until, Instant openAt, @Nullable AgentId agent) {
  public Callback {
    if (!at.isBefore(until)) {
      throw new IllegalArgumentException("until must be later than at");
    }
    if (openAt.isBefore(at) || openAt.isAfter(until)) {
      throw new IllegalArgumentException("openAt must be within the time of the call");
    }
  }

  /** One that falls to anybody as {@code rules} say. */
  public static Callback of(
      Instant at, Instant until, @Nullable AgentId agent, CallbackRules rules) {
    Instant open = until.minus(rules.opensBefore());
    return new Callback(at, until, agent == null || open.isBefore(at) ? at : open, agent);
  }

  /** How it stands at {@code now}, while it has not been made. */
  public Standing standing(Instant now) {
    if (now.isBefore(at)) {
      return Standing.COMING;
    }
    return now.isBefore(until) ? Standing.DUE : Standing.MISSED;
  }

  /**
   * The same, not before {@code time}. When that is too late it is anybody's, and to be made as
   * soon as may be.
   */
  public Callback postponed(Instant time) {
    if (!time.isAfter(at)) {
      return this;
    }
    return time.isBefore(until)
        ? new Callback(time, until, later(openAt, time), agent)
        : new Callback(time, time.plus(Duration.between(at, until)), time, null);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
