package io.lianxi.dialer.pacing;

import io.lianxi.dialer.pacing.ListedCall.Outcome;

/** Adds a day up. Only people count; machines that agents met count as work. */
final class FloorTally {
  private static final int WINDOW = 30;
  private static final int MINUTE = 60;
  private static final double HOUR = 3_600;
  private static final int FEWEST = 10;

  private final int minutes;
  private final int[] answeredIn;
  private final int[] abandonedIn;
  private double busy;
  private double idle;
  private int answered;
  private int abandoned;
  private int connected;
  private double waited;
  private int waits;

  FloorTally(int seconds) {
    this.minutes = seconds / MINUTE;
    this.answeredIn = new int[minutes + 1];
    this.abandonedIn = new int[minutes + 1];
  }

  void busy(double seconds) {
    busy += seconds;
  }

  void idle(double seconds) {
    idle += seconds;
  }

  void waited(double seconds) {
    waited += seconds;
    waits++;
  }

  void answered(ListedCall call, double at) {
    if (call.outcome() == Outcome.PERSON) {
      answered++;
      answeredIn[(int) at / MINUTE]++;
    }
  }

  void connected(ListedCall call) {
    connected += call.outcome() == Outcome.PERSON ? 1 : 0;
  }

  void abandoned(ListedCall call, double answeredAt) {
    if (call.outcome() == Outcome.PERSON) {
      abandoned++;
      abandonedIn[(int) answeredAt / MINUTE]++;
    }
  }

  DayFigures figures() {
    double there = busy + idle;
    return new DayFigures(
        busy / there,
        answered == 0 ? 0 : (double) abandoned / answered,
        worstHalfHour(),
        waits == 0 ? 0 : waited / waits,
        connected / (there / HOUR));
  }

  private double worstHalfHour() {
    double worst = 0;
    for (int end = WINDOW; end <= minutes; end++) {
      int of = 0;
      int lost = 0;
      for (int minute = end - WINDOW; minute < end; minute++) {
        of += answeredIn[minute];
        lost += abandonedIn[minute];
      }
      worst = of >= FEWEST ? Math.max(worst, (double) lost / of) : worst;
    }
    return worst;
  }
}
