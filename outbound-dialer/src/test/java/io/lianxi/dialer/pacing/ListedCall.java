package io.lianxi.dialer.pacing;

import io.lianxi.dialer.pacing.CallingDay.Delays;
import io.lianxi.dialer.pacing.CallingDay.Machines;

/**
 * What comes of calling a record of the list now.
 *
 * @param delay seconds until it is known
 */
record ListedCall(long number, Outcome outcome, double delay) {

  /** What a call comes to. */
  enum Outcome {
    PERSON,
    /** Taken for a person. */
    MACHINE_MISSED,
    MACHINE,
    /** Taken for a machine, and dropped. */
    PERSON_MISTAKEN,
    NOBODY;

    /** Does it need an agent? */
    boolean isAnswer() {
      return this == PERSON || this == MACHINE_MISSED;
    }
  }

  /**
   * The call of record {@code number}.
   *
   * @param rate the share of calls that people answer now
   */
  static ListedCall of(long number, double rate, CallingDay day, Lot lot) {
    double draw = lot.uniform(Lot.OUTCOME, number, 0);
    double timing = lot.uniform(Lot.OUTCOME, number, 1);
    if (draw < rate) {
      return person(number, timing, day, lot);
    }
    double rest = (draw - rate) / (1 - rate);
    Delays delays = day.delays();
    if (rest < day.others().machine()) {
      return machine(number, timing, day, lot);
    }
    rest -= day.others().machine();
    if (rest < day.others().busy()) {
      return new ListedCall(number, Outcome.NOBODY, 2 * (0.5 + timing));
    }
    rest -= day.others().busy();
    return rest < day.others().invalid()
        ? new ListedCall(number, Outcome.NOBODY, 0.5 + timing)
        : new ListedCall(number, Outcome.NOBODY, delays.ringsOut());
  }

  private static ListedCall person(long number, double timing, CallingDay day, Lot lot) {
    Delays delays = day.delays();
    Machines machines = day.machines();
    double answer =
        Lot.logNormal(
            timing,
            delays.person().mean(),
            delays.person().variation(),
            delays.least(),
            delays.most());
    if (lot.uniform(Lot.OUTCOME, number, 2) < machines.mistaken()) {
      return new ListedCall(number, Outcome.PERSON_MISTAKEN, answer + machines.checkSeconds());
    }
    double check =
        Lot.logNormal(
            lot.uniform(Lot.OUTCOME, number, 3), delays.check().mean(), delays.check().variation());
    return new ListedCall(number, Outcome.PERSON, answer + check);
  }

  private static ListedCall machine(long number, double timing, CallingDay day, Lot lot) {
    Delays delays = day.delays();
    Machines machines = day.machines();
    double answer =
        Lot.logNormal(
            timing,
            delays.machine().mean(),
            delays.machine().variation(),
            delays.least(),
            delays.most());
    return lot.uniform(Lot.OUTCOME, number, 2) < machines.missed()
        ? new ListedCall(number, Outcome.MACHINE_MISSED, answer + machines.missedSeconds())
        : new ListedCall(number, Outcome.MACHINE, answer + machines.checkSeconds());
  }
}
