package io.lianxi.desktop.walk;

import static org.awaitility.Awaitility.await;

import io.lianxi.acd.local.Ports;
import io.lianxi.acd.local.TestTools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Someone who rings the hotline: SIPp signals, the media is at hand for the test. */
final class Caller implements AutoCloseable {
  private final Process sipp;
  private final CallerMedia media;
  private final Path folder;

  private Caller(Process sipp, CallerMedia media, Path folder) {
    this.sipp = sipp;
    this.media = media;
    this.folder = folder;
  }

  /** Rings {@code called} from {@code number}; hangs up after {@code patience} on the line. */
  static Caller rings(Centre centre, String called, String number, Duration patience)
      throws IOException {
    CallerMedia media = new CallerMedia();
    Path folder = Files.createTempDirectory("caller");
    Path scenario = folder.resolve("caller.xml");
    try (InputStream in = Caller.class.getResourceAsStream("caller.xml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          scenario,
          text.replace("@media@", Integer.toString(media.port()))
              .replace("@number@", number)
              .replace("@patience@", Long.toString(patience.toMillis())));
    }
    List<String> command =
        List.of(
            TestTools.sipp().toString(),
            "-sf",
            scenario.toString(),
            "-s",
            called,
            "127.0.0.1:" + centre.sipPort(),
            "-i",
            "127.0.0.1",
            "-p",
            Integer.toString(Ports.free()),
            "-m",
            "1",
            "-nostdin",
            "-trace_err",
            "-error_file",
            folder.resolve("sipp.err").toString());
    Process sipp =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("sipp.out").toFile())
            .start();
    return new Caller(sipp, media, folder);
  }

  CallerMedia media() {
    return media;
  }

  /**
   * Presses through the menu of the hotline, Chinese and then a person; the contact that waits now.
   */
  String asksForAPerson(Centre centre) {
    long heard = media.heardLoud();
    await("the caller hears the welcome").until(() -> media.heardLoud() > heard);
    media.press('1');
    await("the language").until(() -> newest(centre).path("path").size() >= 1);
    media.press('0');
    await("the queue").until(() -> newest(centre).path("queuedAt").isString());
    return newest(centre).required("id").asString();
  }

  private static JsonNode newest(Centre centre) {
    return centre.as("supervisor").get("/api/contacts?size=1").required("items").path(0);
  }

  /** Waits until {@code packets} more with sound in them were heard. */
  void hears(int packets) {
    long before = media.heardLoud();
    await("the caller hears something")
        .atMost(Duration.ofSeconds(20))
        .until(() -> media.heardLoud() > before + packets);
  }

  /** Presses {@code score} when asked how good the service was, until the call is over. */
  void rates(char score) {
    await("the end of the call of " + folder)
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              media.press(score);
              return !sipp.isAlive() && sipp.exitValue() == 0;
            });
  }

  /** Waits until the call is over as the scenario says. */
  void isDone() {
    await("the call of " + folder)
        .atMost(Duration.ofSeconds(20))
        .until(() -> !sipp.isAlive() && sipp.exitValue() == 0);
  }

  boolean isOnTheLine() {
    return sipp.isAlive();
  }

  @Override
  public void close() {
    sipp.destroy();
    media.close();
  }
}
