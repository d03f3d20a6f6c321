package io.lianxi.dialer.pacing;

/**
 * Abandoned calls as shares of those answered, by each definition of a law.
 *
 * @param day of this calendar day
 * @param thirtyDays of this day and the 29 before it
 * @param withoutMachines of this day, less the machines that were taken for people: those that
 *     agents met, and as many among the abandoned as their share of the connected says; people who
 *     were taken for machines and hung up, by estimate, are abandoned
 * @param halfHour of the last thirty minutes
 * @param worstHalfHour of the worst thirty minutes of this day
 */
public record AbandonShares(
    double day, double thirtyDays, double withoutMachines, double halfHour, double worstHalfHour) {

  /** The largest of those that are capped. */
  public double largest() {
    return Math.max(day, Math.max(thirtyDays, withoutMachines));
  }
}
