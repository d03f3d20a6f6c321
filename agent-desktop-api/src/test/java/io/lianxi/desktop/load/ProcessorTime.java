package io.lianxi.desktop.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much processor time a process uses, by Linux's own books. */
final class ProcessorTime {
  private static final double TICKS_PER_SECOND = 100;

  private final long pid;
  private final double usedAtStart;
  private final long startNanos = System.nanoTime();

  private ProcessorTime(long pid) throws IOException {
    this.pid = pid;
    this.usedAtStart = used(pid);
  }

  static ProcessorTime from(long pid) throws IOException {
    return new ProcessorTime(pid);
  }

  /** Used since then, in percent of one core. */
  double percent() throws IOException {
    return 100 * (used(pid) - usedAtStart) / ((System.nanoTime() - startNanos) / 1e9);
  }

  private static double used(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }
}
