package io.lianxi.desktop.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What of another JVM's heap is in use. */
final class LiveHeap {
  private static final String TOTAL = "Total";
  private static final int BYTES = 2;

  private LiveHeap() {}

  /** Bytes that are left after the whole heap was collected. */
  static long bytes(long pid) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(List.of(jcmd, Long.toString(pid), "GC.class_histogram"))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told.lines()
        .filter(line -> line.startsWith(TOTAL))
        .map(line -> Long.parseLong(line.strip().split("\\s+", -1)[BYTES]))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("jcmd tells of no heap: " + told));
  }
}
