package io.lianxi.dialer.pacing;

import io.lianxi.dialer.hearing.MachineErrors;
import io.lianxi.dialer.hearing.MachineTally;

/**
 * What telling machines from people has cost on a day, as far as it is measured.
 *
 * @param missed the share of those who were taken for people and are machines
 * @param hungUp so many people, by estimate, were hung up as machines: abandoned, says the law
 */
public record MachineError(double missed, double hungUp) {
  public static final MachineError NONE = new MachineError(0, 0);

  public MachineError {
    if (!(missed >= 0 && missed <= 1 && hungUp >= 0)) {
      throw new IllegalArgumentException("missed must be 0 to 1, hungUp at least 0");
    }
  }

  /**
   * What it has cost today. Where nothing was measured, nothing is assumed.
   *
   * @param measured how often it errs
   */
  public static MachineError of(MachineErrors measured, MachineTally today) {
    return new MachineError(
        measured.missed().share(), today.hungUp() * measured.falseAlarms().share());
  }

  /** {@code counted} without the machines, and with the people who were taken for some. */
  public AbandonCount net(AbandonCount counted) {
    return new AbandonCount(
        counted.answered() * (1 - missed) + hungUp, counted.abandoned() * (1 - missed) + hungUp);
  }
}
