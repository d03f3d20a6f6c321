package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much processor time some processes use together, by Linux's own books. */
final class ProcessorTime {
  private static final double TICKS_PER_SECOND = 100;

  private final List<Long> pids;
  private final double usedAtStart;
  private final long startNanos = System.nanoTime();

  private ProcessorTime(List<Long> pids) {
    this.pids = pids;
    this.usedAtStart = used(pids);
  }

  static ProcessorTime from(long pid) {
    return from(List.of(pid));
  }

  /**
   * @param pids of processes that live on
   */
  static ProcessorTime from(List<Long> pids) {
    return new ProcessorTime(pids);
  }

  /** Used since then. */
  double seconds() {
    return used(pids) - usedAtStart;
  }

  /** Used since then, in percent of one core. */
  double percent() {
    return 100 * seconds() / ((System.nanoTime() - startNanos) / 1e9);
  }

  private static double used(List<Long> pids) {
    return pids.stream().mapToDouble(ProcessorTime::used).sum();
  }

  private static double used(long pid) {
    String stat;
    try {
      stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }
}
