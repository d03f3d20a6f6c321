package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleSupplier;

/** How much processor time is used from a moment on, by Linux's own books. */
final class ProcessorTime {
  private static final double TICKS_PER_SECOND = 100;
  private static final int OWN = 11;
  private static final int ENDED_CHILDREN = 13;
  private static final int IDLE = 4;
  private static final int WAITING = 5;

  private final DoubleSupplier used;
  private final double usedAtStart;
  private final long startNanos = System.nanoTime();

  private ProcessorTime(DoubleSupplier used) {
    this.used = used;
    this.usedAtStart = used.getAsDouble();
  }

  /** That of the process itself. */
  static ProcessorTime from(long pid) {
    return new ProcessorTime(() -> used(pid, OWN));
  }

  /** That of all of them together. */
  static ProcessorTime from(List<Long> pids) {
    return new ProcessorTime(() -> pids.stream().mapToDouble(pid -> used(pid, OWN)).sum());
  }

  /** That of the programs it runs, those that ended included. */
  static ProcessorTime ofChildren(long pid) {
    return new ProcessorTime(() -> used(pid, ENDED_CHILDREN) + living(pid, ""));
  }

  /** That of those whose file is called so, and of all that ended. */
  static ProcessorTime ofChildren(long pid, String program) {
    return new ProcessorTime(() -> used(pid, ENDED_CHILDREN) + living(pid, program));
  }

  /** That of both. */
  static ProcessorTime ofFamily(long pid) {
    return new ProcessorTime(() -> used(pid, OWN) + used(pid, ENDED_CHILDREN) + living(pid, ""));
  }

  /** That of all processes of the machine, and of its kernel. */
  static ProcessorTime ofMachine() {
    return new ProcessorTime(ProcessorTime::usedByAll);
  }

  /** Used since then. */
  double seconds() {
    return used.getAsDouble() - usedAtStart;
  }

  /** Used since then, in percent of one core. */
  double percent() {
    return 100 * seconds() / ((System.nanoTime() - startNanos) / 1e9);
  }

  private static double living(long pid, String program) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .mapToDouble(child -> used(child.pid(), OWN) + used(child.pid(), ENDED_CHILDREN))
        .sum();
  }

  private static double usedByAll() {
    String[] fields = read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +", -1);
    double all = 0;
    for (int i = 1; i < fields.length; i++) {
      all += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
    }
    return all / TICKS_PER_SECOND;
  }

  /** What the pair of fields (as user, as system) that begins with {@code field} says. */
  private static double used(long pid, int field) {
    Path books = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(books)) {
      return 0; // ended: its parent's books have it
    }
    String stat = read(books);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS_PER_SECOND;
  }

  private static String read(Path books) {
    try {
      return Files.readString(books);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
