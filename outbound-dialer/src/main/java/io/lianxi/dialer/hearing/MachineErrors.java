package io.lianxi.dialer.hearing;

import io.lianxi.dialer.retention.ShareInterval;

/**
 * How often machines are told from people wrongly.
 *
 * @param missed machines among those who were given to agents as people
 * @param falseAlarms people among those who were taken for machines, of whom only those that were
 *     let through can be known
 */
public record MachineErrors(ShareInterval missed, ShareInterval falseAlarms) {

  public static MachineErrors of(MachineTally tally) {
    return new MachineErrors(
        ShareInterval.of(tally.missed(), tally.passed()),
        ShareInterval.of(tally.people(), tally.spared()));
  }
}
