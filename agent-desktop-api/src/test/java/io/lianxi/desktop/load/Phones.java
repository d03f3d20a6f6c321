package io.lianxi.desktop.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianxi.acd.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The agents' phones: all registered from one port, on which SIPp plays them. */
final class Phones implements AutoCloseable {
  private static final int MOST_REGISTERING = 3;
  private static final String REGISTER_PER_SECOND = "100";
  private static final Duration REGISTERS_WITHIN = Duration.ofSeconds(60);

  private final Sipp answering;

  /** A phone that registers. */
  record Phone(String name, String password) {

    /** As {@code register.xml} reads it. */
    String line(int contactPort) {
      return "%1$s;[authentication username=%1$s password=%2$s];%3$d"
          .formatted(name, password, contactPort);
    }
  }

  private Phones(Sipp answering) {
    this.answering = answering;
  }

  /**
   * Registers {@code phones} and has them play {@code scenario}.
   *
   * @param options of SIPp, e.g. how many calls
   */
  static Phones start(
      Path folder, int sipPort, List<Phone> phones, Sipp.Scenario scenario, String... options)
      throws IOException, InterruptedException {
    int port = Ports.free();
    register(folder, sipPort, phones, port);
    return new Phones(Sipp.start(folder, scenario, port, sipPort, options));
  }

  /** Registers {@code phones}, which will all answer at {@code port}. */
  static void register(Path folder, int sipPort, List<Phone> phones, int port)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path csv = folder.resolve("phones.csv");
    List<String> lines = new ArrayList<>(List.of("SEQUENTIAL"));
    phones.forEach(phone -> lines.add(phone.line(port)));
    Files.write(csv, lines);
    boolean isRegistered = false;
    for (int i = 0; i < MOST_REGISTERING && !isRegistered; i++) {
      isRegistered = registers(folder, sipPort, phones.size(), port);
    }
    assertThat(isRegistered).as("every phone registers").isTrue();
  }

  /** As Asterisk reads its settings anew, it may refuse a phone, which then asks again. */
  private static boolean registers(Path folder, int sipPort, int phones, int port)
      throws IOException, InterruptedException {
    Path csv = folder.resolve("phones.csv");
    // From the port that will answer: behind address translation that is where a phone is called.
    try (Sipp registering =
        Sipp.start(
            folder,
            "register",
            port,
            sipPort,
            "-inf",
            csv.toString(),
            "-m",
            Integer.toString(phones),
            "-r",
            REGISTER_PER_SECOND)) {
      return registering.succeeds(REGISTERS_WITHIN);
    }
  }

  /** Waits until every call was as the scenario says. */
  boolean succeed(Duration within) throws InterruptedException {
    return answering.succeeds(within);
  }

  /** When each caller's number was first called for, in seconds since the epoch. */
  Map<String, Double> noted() throws IOException {
    return answering.noted();
  }

  @Override
  public void close() {
    answering.close();
  }
}
