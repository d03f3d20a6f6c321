package io.lianxi.ticket.report;

/**
 * One line of what provinces tell the headquarters each month.
 *
 * @param unit the province or group; "" for none
 * @param onTime of the resolution, of those opened in the month
 */
public record RollUp(
    String unit,
    String category,
    long opened,
    long answered,
    long archived,
    long repeated,
    long reopened,
    OnTime onTime) {

  /** By what it is rolled up. */
  public enum Level {
    /** The province sums up its groups. */
    PROVINCE,
    GROUP
  }
}
