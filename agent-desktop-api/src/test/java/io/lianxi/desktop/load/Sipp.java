package io.lianxi.desktop.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * One of the scenarios beside this class.
   *
   * @param words what stands for each word between @ in it
   */
  record Scenario(String name, Map<String, String> words) {
    Scenario(String name) {
      this(name, Map.of());
    }

    private String text() throws IOException {
      try (InputStream in = Sipp.class.getResourceAsStream(name + ".xml")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> word : words.entrySet()) {
          text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        return text;
      }
    }
  }

  /** Starts {@code scenario} from {@code port} against {@code remotePort}, both on loopback. */
  static Sipp start(Path folder, String scenario, int port, int remotePort, String... options)
      throws IOException {
    return start(folder, new Scenario(scenario), port, remotePort, options);
  }

  /** Starts {@code played} from {@code port} against {@code remotePort}, both on loopback. */
  static Sipp start(Path folder, Scenario played, int port, int remotePort, String... options)
      throws IOException {
    Files.createDirectories(folder);
    String scenario = played.name();
    Path script = folder.resolve(scenario + ".xml");
    Files.writeString(script, played.text());
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

  boolean isRunning() {
    return process.isAlive();
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
