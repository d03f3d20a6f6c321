package io.lianxi.desktop.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The processor time that each worker uses from a moment on. */
final class Work {
  private final Map<Worker, ProcessorTime> times = new EnumMap<>(Worker.class);
  private final ProcessorTime machine = ProcessorTime.ofMachine();

  private Work(Map<Worker, ProcessorTime> times) {
    this.times.putAll(times);
  }

  /** From now on. */
  static Work from(Map<Worker, ProcessorTime> times) {
    return new Work(times);
  }

  /** What was done until now. */
  Done done() {
    Map<Worker, Double> seconds = new EnumMap<>(Worker.class);
    times.forEach((worker, time) -> seconds.put(worker, time.seconds()));
    return new Done(seconds, machine.percent());
  }

  /**
   * What was done.
   *
   * @param seconds of processor time; nothing for those who are no part of the system
   * @param machinePercent how busy the whole machine was, in percent of one core
   */
  record Done(Map<Worker, Double> seconds, double machinePercent) {

    /** Each worker's milliseconds per call and their sum, as cells of a table. */
    String cells(int calls) {
      double sum = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
      return Arrays.stream(Worker.values())
              .map(seconds::get)
              .map(used -> used == null ? "–" : millis(used, calls))
              .collect(Collectors.joining(" | "))
          + " | "
          + millis(sum, calls);
    }

    private static String millis(double seconds, int calls) {
      return String.format(Locale.ROOT, "%.1f", 1000 * seconds / calls);
    }
  }
}
