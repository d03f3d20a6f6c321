package io.lianxi.acd.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The operating system's side of a local server: starting it, finding it again, ending it. */
final class ServerProcess {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private ServerProcess() {}

  /**
   * Starts a program in a session of its own, so that Ctrl-C in the terminal reaches this process
   * alone and it can end its servers in order. Output goes to the log.
   */
  static Process start(List<String> command, Path log, ProcessBuilder.Redirect input) {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      line.add(SETSID.toString());
    }
    line.addAll(command);
    try {
      return new ProcessBuilder(line)
          .redirectInput(input)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot run " + command.getFirst() + "; see that it is there and may be executed.", e);
    }
  }

  /**
   * The living process that the file's first line names, provided its command line still mentions
   * the marks of the program we wrote the file for: numbers are used again by others.
   */
  static Optional<ProcessHandle> find(Path pidFile, String... marks) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(p -> bears(p, marks));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** Ends what a killed run left behind and forgets its pid file. */
  static void reap(Path pidFile, String... marks) {
    find(pidFile, marks).ifPresent(p -> end(p, Duration.ofSeconds(8)));
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new CannotStart("Cannot delete " + pidFile + "; delete it yourself.", e);
    }
  }

  /**
   * Asks the process to end, and ends it when it has not after the given time; its children have
   * ended, too, when this returns.
   */
  static void end(ProcessHandle process, Duration patience) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!awaitEnd(process, patience)) {
      process.destroyForcibly();
    }
    for (ProcessHandle child : children) {
      awaitEnd(child, Duration.ofSeconds(2));
    }
  }

  /** Whether the process ended within the given time. */
  static boolean awaitEnd(ProcessHandle process, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (isRunning(process)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  /**
   * Waits until the server answers.
   *
   * @throws CannotStart when it ended or stayed silent, with the last lines of its log
   */
  static void awaitReady(
      Process process, String name, Path log, Duration patience, BooleanSupplier answers) {
    long end = System.nanoTime() + patience.toNanos();
    while (!answers.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new CannotStart(name + " ended while starting; it said: " + tail(log));
      }
      if (System.nanoTime() > end) {
        process.destroyForcibly();
        throw new CannotStart(
            name
                + " did not answer within "
                + patience.toSeconds()
                + " s; see "
                + log
                + ", whose end is: "
                + tail(log));
      }
      pause();
    }
  }

  /** The last lines of a log, on one line. */
  static String tail(Path log) {
    try {
      List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    } catch (IOException e) {
      return "(no log at " + log + ")";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(15);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while a local server started.", e);
    }
  }

  /** A process whose parent never asks for its end stays listed, dead: that is an end to us. */
  private static boolean isRunning(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String stat =
          Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "stat"), StandardCharsets.ISO_8859_1);
      return !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException notLinuxOrGone) {
      return process.isAlive();
    }
  }

  private static boolean bears(ProcessHandle process, String... marks) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    String line;
    try {
      line =
          Files.readSymbolicLink(proc.resolve("exe"))
              + " "
              + Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      line = process.info().commandLine().orElse("");
    }
    for (String mark : marks) {
      if (!line.contains(mark)) {
        return false;
      }
    }
    return true;
  }
}
