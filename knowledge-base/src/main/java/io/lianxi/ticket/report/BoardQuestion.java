package io.lianxi.ticket.report;

import java.time.Instant;

/**
 * What a board is to show.
 *
 * @param today when the day began
 * @param from what is counted of the past begins here
 * @param to and ends before
 */
public record BoardQuestion(
    Instant now, Instant today, Instant from, Instant to, Thresholds thresholds) {

  /**
   * From when on a ticket is out of the ordinary.
   *
   * @param stuckSince in its state since before
   * @param bounced returned so often or more
   * @param urged urged so often or more
   */
  public record Thresholds(Instant stuckSince, int bounced, int urged) {}
}
