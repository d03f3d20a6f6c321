package io.lianxi.ticket.report;

import java.time.Instant;

/**
 * What boards are made from.
 *
 * @param now as of when
 * @param since what is counted of the past begins here, with a quarter of an hour
 */
public record BoardQuestion(Instant now, Instant since, Thresholds thresholds) {

  /**
   * From when on a ticket is out of the ordinary.
   *
   * @param stuckSince in its state since before
   * @param bounced returned so often or more
   * @param urged urged so often or more
   */
  public record Thresholds(Instant stuckSince, int bounced, int urged) {}
}
