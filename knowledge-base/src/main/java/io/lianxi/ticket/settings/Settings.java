package io.lianxi.ticket.settings;

import io.lianxi.acd.edition.Edition;
import io.lianxi.acd.edition.Editions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the settings of tickets, of which the first is the usual one; asking for the one
 * in force is cheap.
 */
public final class Settings {
  private static final String THE_ONE = "settings";

  private final Editions<TicketSettings> editions;
  private final Clock clock;

  public Settings(Editions<TicketSettings> editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** What is in force. */
  public Edition<TicketSettings> inForce() {
    return editions.find(THE_ONE).orElseGet(this::first);
  }

  private Edition<TicketSettings> first() {
    return editions
        .save(THE_ONE, Editions.NEW, TicketSettings.usual(), "", clock.instant())
        .or(() -> editions.find(THE_ONE))
        .orElseThrow();
  }

  /**
   * Puts {@code settings} in force, as the version after {@code from}; atomic.
   *
   * @param changedBy log-in name of who did it
   * @return empty, with nothing changed, when another version was in force than {@code from}
   */
  public Optional<Edition<TicketSettings>> save(
      TicketSettings settings, int from, String changedBy, Instant at) {
    inForce();
    return editions.save(THE_ONE, from, settings, changedBy, at);
  }

  /** What they say and said, newest first, {@link Editions#MOST_VERSIONS} at most. */
  public List<Edition<TicketSettings>> versions() {
    inForce();
    return editions.versions(THE_ONE, Editions.MOST_VERSIONS);
  }
}
