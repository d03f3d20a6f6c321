package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** SIPp playing one of the scenarios beside this class. */
final class Sipp implements AutoCloseable {
  private final Process process;
  private final Path notes;

  private Sipp(Process process, Path notes) {
    this.process = process;
    this.notes = notes;
  }

  /** Starts {@code scenario} from {@code port} against {@code remotePort}, both on loopback. */
  static Sipp start(Path folder, String scenario, int port, int remotePort, String... options)
      throws IOException {
    Files.createDirectories(folder);
    Path script = folder.resolve(scenario + ".xml");
    try (InputStream in = Sipp.class.getResourceAsStream(scenario + ".xml")) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    Path notes = folder.resolve(scenario + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                "sipp", "-sf", script.toString(), "127.0.0.1:" + remotePort, "-i", "127.0.0.1"));
    command.addAll(List.of("-p", Integer.toString(port), "-nostdin", "-trace_logs"));
    command.addAll(List.of("-log_file", notes.toString(), "-trace_err"));
    command.addAll(List.of("-error_file", folder.resolve(scenario + ".err").toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(scenario + ".out").toFile())
            .start();
    return new Sipp(process, notes);
  }

  /** Waits for the end; true when every call went as the scenario says. */
  boolean succeeds(Duration within) throws InterruptedException {
    return process.waitFor(within.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /** When each number was first noted by the scenario, in seconds since the epoch. */
  Map<String, Double> noted() throws IOException {
    Map<String, Double> first = new HashMap<>();
    for (String line : Files.readAllLines(notes)) {
      String[] words = line.strip().split("\\s+", -1);
      first.putIfAbsent(words[1], Double.parseDouble(words[words.length - 1]));
    }
    return first;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
