package io.lianxi.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lianxi.desktop.walk.Browser.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A call travels the whole way: telephone, IVR, queue, browser, transfer, wrap-up, wallboard. */
final class WalkTest {
  /** in packets */
  private static final int A_SECOND = 50;

  private static final Path HOME = Path.of("target", "walk");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String NUMBER = "13900008888";

  private static Centre centre;
  private static Browser browser;

  @BeforeAll
  static void open() {
    centre = Centre.start(HOME, Map.of());
    browser = Browser.open(centre.url(), HOME);
  }

  @AfterAll
  static void close() {
    browser.close();
    centre.close();
  }

  @Test
  void aCallTravelsTheWholeWay() throws IOException {
    Window board = browser.logIn("supervisor");
    board.open("/wallboard");
    board.shows("wallboard-queue-general-waiting", "0");
    Window first = desk("agent01");
    Window second = desk("agent02");
    try (Caller caller = Caller.rings(centre, "10000", NUMBER, PATIENCE)) {
      String contact = caller.asksForAPerson(centre);
      board.reads("wallboard-queue-general-waiting", "1");

      first.click("presence-available");
      first.appears("offer-card");
      first.click("offer-accept");
      board.reads("wallboard-queue-general-waiting", "0");
      board.reads("wallboard-queue-general-talking", "1");
      bothHear(caller, first);
      first.picture(HOME.resolve("desk.png"));
      board.picture(HOME.resolve("wallboard.png"));
      holdPlaysMusicAndSilencesTheAgent(caller, first);
      muteSilencesTheAgent(caller, first);

      second.click("presence-available");
      transfer(first, "agent02");
      second.appears("offer-card");
      second.click("offer-accept");
      bothHear(caller, second);
      wrapUp(first);

      second.click("call-hang-up");
      caller.rates('5');
      wrapUp(second);
      board.reads("wallboard-queue-general-talking", "0");
      everythingIsKept(contact);
    }
  }

  private static Window desk(String agent) {
    Window desk = browser.logIn(agent);
    desk.appears("presence-available");
    return desk;
  }

  private static void bothHear(Caller caller, Window desk) {
    rises("the caller hears packets", caller.media()::heard);
    rises("the agent's browser receives", () -> desk.phone("rxPackets"));
    rises("the agent's browser sends", () -> desk.phone("txPackets"));
    rises("the agent hears the caller", energy(desk));
    hears("the caller hears the agent", caller);
  }

  /** Longer than what may still be on its way of the music before. */
  private static void hears(String what, Caller caller) {
    long before = caller.media().heardLoud();
    await(what).until(() -> caller.media().heardLoud() > before + A_SECOND);
  }

  private static void holdPlaysMusicAndSilencesTheAgent(Caller caller, Window desk) {
    desk.click("call-hold");
    desk.appears("call-resume");
    stays("the agent on hold hears nothing", energy(desk));
    rises("the caller on hold hears music", caller.media()::heardLoud);
    desk.click("call-resume");
    desk.appears("call-hold");
    bothHear(caller, desk);
  }

  private static void muteSilencesTheAgent(Caller caller, Window desk) {
    desk.click("call-mute");
    desk.appears("call-unmute");
    stays("the caller hears nothing of a muted agent", caller.media()::heardLoud);
    desk.click("call-unmute");
    desk.appears("call-mute");
    hears("the caller hears the agent again", caller);
  }

  private static void transfer(Window desk, String agent) {
    desk.click("call-transfer");
    desk.click("transfer-to-agent");
    desk.click("transfer-target-" + agent);
    desk.click("transfer-confirm");
  }

  private static void wrapUp(Window desk) {
    desk.appears("wrapup-form");
    desk.click("wrapup-disposition-RESOLVED");
    desk.part("wrapup-note").fill("已处理");
    desk.click("wrapup-done");
    desk.disappears("wrapup-form");
  }

  private static void everythingIsKept(String id) {
    Api supervisor = centre.as("supervisor");
    await("the end of the contact")
        .until(
            () -> supervisor.get("/api/contacts/" + id).required("state").asString(),
            "CLOSED"::equals);
    assertThat(supervisor.get("/api/contacts/" + id).required("events"))
        .extracting(event -> event.required("type").asString())
        .containsSubsequence(
            "Opened",
            "StepTaken",
            "Queued",
            "Offered",
            "Accepted",
            "Connected",
            "Held",
            "Resumed",
            "Muted",
            "Unmuted",
            "Transferred",
            "Queued",
            "Offered",
            "Accepted",
            "Connected",
            "Ended",
            "WrappedUp")
        .contains("Rated");
    await("the recordings in the contact's own list")
        .until(() -> supervisor.get("/api/contacts/" + id).required("recordings").size() >= 2);
    await("recordings with sound on both channels")
        .until(
            () -> Recording.of(centre, id).stream().filter(Recording::hasSoundOnBoth).count() >= 2);
  }

  private static LongSupplier energy(Window desk) {
    return desk::heardEnergy;
  }

  private static void rises(String what, LongSupplier counter) {
    long before = counter.getAsLong();
    await(what).until(() -> counter.getAsLong() > before);
  }

  private static void stays(String what, LongSupplier counter) {
    await(what)
        .atMost(Duration.ofSeconds(15))
        .until(() -> isStillFor(Duration.ofMillis(1500), counter));
  }

  /** Did the counter stay as it was, looked at often, for so long? */
  private static boolean isStillFor(Duration time, LongSupplier counter) {
    long before = counter.getAsLong();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      if (counter.getAsLong() != before) {
        return false;
      }
    }
    return true;
  }
}
