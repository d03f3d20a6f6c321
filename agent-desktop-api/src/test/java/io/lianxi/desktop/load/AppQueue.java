package io.lianxi.desktop.load;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The peer: another Asterisk of the same version whose own app_queue does the routing. */
final class AppQueue implements AutoCloseable {
  private static final String PASSWORD = "load";
  private static final List<String> FILES =
      List.of(
          "asterisk.conf",
          "modules.conf",
          "extensions.conf",
          "queues.conf",
          "musiconhold.conf",
          "rtp.conf",
          "logger.conf",
          "pjsip.conf");

  private final Process process;
  private final int sipPort;
  private final List<String> names;

  private AppQueue(Process process, int sipPort, List<String> names) {
    this.process = process;
    this.sipPort = sipPort;
    this.names = names;
  }

  /**
   * Starts it in {@code folder}.
   *
   * @param music what waiting callers hear, in the telephone's own format
   */
  static AppQueue start(Path folder, Path music, int agents) throws IOException {
    Path prefix =
        Path.of(
            System.getProperty(
                "lianxi.asterisk.prefix", System.getProperty("user.home") + "/.lianxi/asterisk"));
    int port = Ports.free();
    List<String> names = IntStream.rangeClosed(1, agents).mapToObj("agent%02d"::formatted).toList();
    Map<String, String> words =
        Map.of(
            "folder", folder.toString(),
            "music", music.toString(),
            "prefix", prefix.toString(),
            "modules", modules(prefix).toString(),
            "port", Integer.toString(port),
            "members", joined(names, "member => PJSIP/%s"),
            "phones", joined(names, PHONE));
    for (String name : List.of("etc", "lib", "spool", "run", "log")) {
      Files.createDirectories(folder.resolve(name));
    }
    for (String file : FILES) {
      Files.writeString(folder.resolve("etc").resolve(file), filled(file, words));
    }
    Path log = folder.resolve("asterisk.log");
    String configuration = folder.resolve("etc/asterisk.conf").toString();
    Process process =
        new ProcessBuilder(prefix.resolve("bin/asterisk").toString(), "-f", "-C", configuration)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    AsteriskConsole console = new AsteriskConsole(prefix, Path.of(configuration));
    await("app_queue's Asterisk, see " + log)
        .atMost(Duration.ofSeconds(30))
        .until(() -> console.ask("core waitfullybooted").contains("fully booted"));
    return new AppQueue(process, port, names);
  }

  private static final String PHONE =
      """
      [%1$s](phone)
      aors = %1$s
      auth = %1$s
      [%1$s](secret)
      username = %1$s
      password = load
      [%1$s](registration)
      """;

  private static String joined(List<String> names, String template) {
    return names.stream().map(template::formatted).collect(Collectors.joining("\n"));
  }

  private static Path modules(Path prefix) throws IOException {
    try (Stream<Path> libraries = Files.list(prefix.resolve("usr/lib"))) {
      return libraries
          .map(triplet -> triplet.resolve("asterisk/modules"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow();
    }
  }

  private static String filled(String file, Map<String, String> words) throws IOException {
    try (InputStream in = AppQueue.class.getResourceAsStream("app-queue/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> word : words.entrySet()) {
        text = text.replace("@" + word.getKey() + "@", word.getValue());
      }
      return text;
    }
  }

  int sipPort() {
    return sipPort;
  }

  long pid() {
    return process.pid();
  }

  List<Phones.Phone> phones() {
    return names.stream().map(name -> new Phones.Phone(name, PASSWORD)).toList();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
