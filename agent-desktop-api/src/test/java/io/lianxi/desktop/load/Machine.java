package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that a load run runs on, as Linux tells of it. */
final class Machine {
  private Machine() {}

  /** How many processes wanted a processor in the last minute, five and fifteen minutes. */
  static String load() {
    try {
      String[] words = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
      return words[0] + ", " + words[1] + ", " + words[2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this JVM uses from now on. */
  static ProcessorTime ownTime() {
    return ProcessorTime.from(ProcessHandle.current().pid());
  }
}
