package io.lianxi.desktop.load;

import io.lianxi.acd.local.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The calls of one load: SIPp's callers ring, SIPp's phones answer, and all is written down. */
final class LoadCalls {

  /** So long a caller waits for the agent and talks with them. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What is left to be done when the last caller has gone. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(5);

  /** Silence as A-law writes it, a tenth of a second: Asterisk's Answer() waits to hear someone. */
  private static final int SOUND = 800;

  private static final byte SILENCE = (byte) 0xD5;

  private LoadCalls() {}

  /** Makes them and waits for their end, which comes within the time of the load and a patience. */
  static LoadResult make(LoadRun.Subject subject, Load load, Path folder)
      throws IOException, InterruptedException {
    Path notes = folder.resolve(subject.name() + "-" + load.callsPerSecond());
    String calls = Integer.toString(load.calls());
    String talk = Long.toString(load.talk().toMillis());
    Sipp.Scenario phone = new Sipp.Scenario("phone");
    try (Phones answering =
        Phones.start(notes, subject.sipPort(), subject.phones(), phone, "-d", talk, "-m", calls)) {
      Map<Worker, ProcessorTime> workers = new EnumMap<>(subject.workers().get());
      workers.put(Worker.SIPP, sipp());
      Work work = Work.from(workers);
      try (Sipp calling = callers(notes, subject, load)) {
        boolean allWent = calling.succeeds(load.lasting().plus(PATIENCE).plus(AFTERWARDS));
        boolean allCame = answering.succeed(AFTERWARDS);
        return new LoadResult(
            subject.name(),
            load,
            allWent && allCame ? "" : "SIPp saw failures",
            LoadResult.latencies(calling.noted(), answering.noted()),
            work.done());
      }
    }
  }

  /** This JVM runs nothing else that ends during a load. */
  private static ProcessorTime sipp() {
    return ProcessorTime.ofChildren(ProcessHandle.current().pid(), "/sipp");
  }

  private static Sipp callers(Path folder, LoadRun.Subject subject, Load load) throws IOException {
    byte[] sound = new byte[SOUND];
    Arrays.fill(sound, SILENCE);
    Path file = folder.resolve("silence.alaw");
    Files.write(file, sound);
    String calls = Integer.toString(load.calls());
    return Sipp.start(
        folder,
        new Sipp.Scenario(
            "load-caller",
            Map.of("patience", Long.toString(PATIENCE.toMillis()), "sound", file.toString())),
        Ports.free(),
        subject.sipPort(),
        "-s",
        "10001",
        "-r",
        Integer.toString(load.callsPerSecond()),
        "-m",
        calls,
        "-l",
        calls);
  }
}
