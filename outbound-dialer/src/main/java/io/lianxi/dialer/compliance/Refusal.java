package io.lianxi.dialer.compliance;

import io.lianxi.acd.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * A number that is not to be called.
 *
 * @param channels that are refused; empty for all
 * @param purposes that are refused; empty for all
 * @param source who says so
 * @param since from when on it holds
 */
public record Refusal(
    Set<Channel> channels, Set<Purpose> purposes, Source source, String reason, Instant since) {
  public Refusal {
    channels = Set.copyOf(channels);
    purposes = Set.copyOf(purposes);
  }

  /** Who says that a number is not to be called. */
  public enum Source {
    /** Staff, or the customer through them. */
    OWN,
    /** A list that was brought in, e.g. a regulator's. */
    IMPORTED,
    /** The customer, by a key or a message. */
    OPT_OUT
  }

  /** Does it forbid a call over {@code channel} for {@code purpose} at {@code at}? */
  public boolean forbids(Channel channel, Purpose purpose, Instant at) {
    return (channels.isEmpty() || channels.contains(channel))
        && (purposes.isEmpty() || purposes.contains(purpose))
        && !since.isAfter(at);
  }
}
